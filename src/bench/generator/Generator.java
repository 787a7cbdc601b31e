import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a project of any size to measure with: profile L of the ontology's design, scaled to a
/// number of triples. The same seed gives the same bytes.
///
/// ```
/// java src/bench/generator/Generator.java --triples 1000000 --seed 1 --out target/large
/// ```
///
/// The project is this one (ontology, configuration, data) plus `data-ttl/erzeugt`. Of the profile,
/// individual measures and funding rows are left out, for the ontology has no classes for them;
/// more areas take their place, so that listed municipalities, areas, overall measures and posts
/// keep their proportions.
public final class Generator {
    private static final int MUNICIPALITIES_PER_COUNTY = 120;
    private static final String FOLDER = "erzeugt";

    private record Options(long triples, long seed, Path project, Path out) {}

    private Generator() {}

    static void main(String[] arguments) throws IOException {
        var options = options(List.of(arguments));
        if (Files.exists(options.out())) {
            throw new IllegalArgumentException(options.out() + " exists already");
        }
        for (var folder : List.of("ontology", "fuseki-config", "data-ttl")) {
            copy(options.project().resolve(folder), options.out().resolve(folder));
        }
        System.out.print(generate(options));
    }

    private static Options options(List<String> arguments) {
        var options = new Options(1_000_000, 1, Path.of("."), Path.of(""));
        for (var i = 0; i + 1 < arguments.size(); i += 2) {
            var value = arguments.get(i + 1);
            options =
                    switch (arguments.get(i)) {
                        case "--triples" ->
                                new Options(
                                        Long.parseLong(value),
                                        options.seed(),
                                        options.project(),
                                        options.out());
                        case "--seed" ->
                                new Options(
                                        options.triples(),
                                        Long.parseLong(value),
                                        options.project(),
                                        options.out());
                        case "--project" ->
                                new Options(
                                        options.triples(),
                                        options.seed(),
                                        Path.of(value),
                                        options.out());
                        case "--out" ->
                                new Options(
                                        options.triples(),
                                        options.seed(),
                                        options.project(),
                                        Path.of(value));
                        default -> usage();
                    };
        }
        return arguments.size() % 2 == 0 && !options.out().equals(Path.of("")) ? options : usage();
    }

    private static Options usage() {
        System.err.println(
                "Usage: java Generator.java --out DIR [--triples 1000000] [--seed 1] [--project .]");
        System.exit(2);
        throw new IllegalStateException("ended");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.createDirectories(to.resolve(from.relativize(file)).getParent());
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /// Writes the data.
    ///
    /// @return what there is to measure with, as lines of name and value
    private static String generate(Options options) throws IOException {
        var data = options.out().resolve("data-ttl");
        var dice = new Dice(options.seed());
        var names = new Names(dice);
        var areas = new Area(dice, names);
        var municipality = new Municipality(dice, names, areas);
        var files = new ArrayList<Path>();
        var commons = Commons.graph();
        commons.write(data.resolve(FOLDER, "commons.ttl"));
        files.add(Path.of(FOLDER, "commons.ttl"));
        var triples = commons.triples();
        var municipalities = 0;
        for (var number = 1; triples < options.triples(); number++) {
            var county = new County("%s/kreis-%04d".formatted(FOLDER, number));
            for (var i = 0;
                    i < MUNICIPALITIES_PER_COUNTY && triples + county.triples() < options.triples();
                    i++) {
                municipality.addTo(county);
                municipalities++;
            }
            triples += county.triples();
            files.addAll(county.write(data));
        }
        files.add(Path.of(FOLDER, "graphs.ttl"));
        var catalogue = Commons.catalogue(files);
        catalogue.write(data.resolve(FOLDER, "graphs.ttl"));
        return """
        triples %d
        files %d
        municipalities %d
        areas %d
        area %s
        hub document/erzeugtes-gesetz
        """
                .formatted(
                        triples + catalogue.triples(),
                        files.size(),
                        municipalities,
                        areas.count(),
                        areas.typical().map(slug -> "area/" + slug).orElse("-"));
    }
}
