package org.quartierlod.release;

import static org.quartierlod.release.BrokenInput.NEW;
import static org.quartierlod.release.BrokenInput.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quartierlod.TestProject;

/// Every way to break a project that somebody thought of.
final class BrokenInputs {
    private static final String SHAPES = "ontology/shapes";
    private static final String RULES = "ontology/rules";

    private BrokenInputs() {}

    static List<BrokenInput> all() {
        return Stream.of(table(), limits(), encodings(), folders(), book())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenInput> table() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/broken/turtle.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).map(BrokenInputs::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenInput row(String line) {
        var cells = line.split(" \\| ", 3);
        return turtle(
                cells[0], cells[1].replace(" :", " " + NEW + ":"), cells[2].translateEscapes());
    }

    private static List<BrokenInput> encodings() {
        return List.of(
                encoded(
                        "Latin-1",
                        "encoding " + NEW + ":2:3",
                        "# a\n# ä",
                        StandardCharsets.ISO_8859_1),
                encoded("UTF-16", "encoding " + NEW + ":1:1", "# a", StandardCharsets.UTF_16));
    }

    private static BrokenInput encoded(String name, String expected, String text, Charset charset) {
        return new BrokenInput(
                name,
                expected,
                project -> io(() -> Files.write(project.file(NEW), text.getBytes(charset))));
    }

    private static List<BrokenInput> limits() {
        var megabytes = 50 * 1024 * 1024;
        return List.of(
                turtle(
                        "literal of 50 MB",
                        "literal-length " + NEW + ":2:14",
                        "<id/a> :note \"" + "x".repeat(megabytes) + "\" ."),
                turtle(
                        "20,000 nested nodes",
                        "nesting " + NEW + ":2:714",
                        "<id/a> " + ":note [".repeat(20_000)),
                turtle(
                        "20,000 nested lists",
                        "nesting " + NEW + ":2:114",
                        "<id/a> :note " + "(".repeat(20_000)),
                turtle(
                        "address of 5000 characters",
                        "iri-length " + NEW + ":2:1",
                        "<id/" + "a".repeat(5000) + "> :note 1 ."));
    }

    private static List<BrokenInput> folders() {
        return List.of(
                broken("missing data folder", "unreadable data-ttl", p -> p.delete("data-ttl")),
                broken(
                        "empty data folder",
                        "empty-folder data-ttl",
                        p -> folder(p.delete("data-ttl"), "data-ttl")),
                broken(
                        "missing ontology file",
                        "unreadable ontology/urp.ttl",
                        p -> p.delete("ontology/urp.ttl")),
                broken("dangling link", "unreadable " + NEW, p -> link(p, NEW, "nowhere")),
                broken("folder named as a file", "unreadable " + NEW, p -> folder(p, NEW)),
                broken(
                        "folder that holds itself",
                        "unreadable data-ttl/round",
                        p -> link(p, "data-ttl/round", ".")),
                broken(
                        "two files of one graph",
                        "same-graph ontology/urp.ttl",
                        p -> p.write("data-ttl/ontology/urp.ttl", "")),
                broken(
                        "file of another format",
                        "file-name data-ttl/a.jsonld",
                        p -> p.write("data-ttl/a.jsonld", "{}")),
                broken(
                        "space in a file's name",
                        "file-name data-ttl/a b.ttl",
                        p -> p.write("data-ttl/a b.ttl", "")));
    }

    private static List<BrokenInput> book() {
        return List.of(
                broken("missing shapes", "rule-book " + SHAPES, p -> p.delete(SHAPES)),
                broken(
                        "broken shapes file",
                        "rule-book " + SHAPES + "/places.ttl:2:1",
                        p -> p.write(SHAPES + "/places.ttl", "# a\nfoo:a a foo:b .")),
                broken(
                        "shape without a path",
                        "rule-book " + SHAPES,
                        p ->
                                p.append(
                                        SHAPES + "/places.ttl",
                                        "\nurps:AdminUnitShape sh:property [ sh:minCount 1 ] .")),
                broken(
                        "empty rules folder",
                        "rule-book " + RULES,
                        p -> folder(p.delete(RULES), RULES)),
                broken(
                        "broken rule",
                        "rule-book " + RULES + "/unit-of-unit.rq:",
                        p -> p.append(RULES + "/unit-of-unit.rq", "\n}")),
                broken(
                        "rule without a head",
                        "rule-book " + RULES + "/new.rq",
                        p -> p.write(RULES + "/new.rq", "SELECT ?focus {}")));
    }

    private static BrokenInput broken(
            String name, String expected, Consumer<TestProject> breaking) {
        return new BrokenInput(name, expected, breaking);
    }

    private static void folder(TestProject project, String path) {
        io(() -> Files.createDirectory(project.file(path)));
    }

    private static void link(TestProject project, String path, String target) {
        io(() -> Files.createSymbolicLink(project.file(path), Path.of(target)));
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void io(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
