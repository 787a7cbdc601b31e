package org.quartierlod.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartierlod.vocab.Prefixes;

/// A file of `ontology/examples` and what it expects of the check.
///
/// @param path below `ontology/examples`
/// @param expected from its head, as `rule focus [path]`
record ExampleCase(String path, Set<String> expected) {
    static final Path FOLDER = Path.of("ontology/examples");
    private static final String HEAD = "# expect: ";

    /// The files below a folder of examples.
    static List<ExampleCase> below(String folder) {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
            return files.filter(p -> p.toString().endsWith(".ttl"))
                    .sorted()
                    .map(ExampleCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleCase of(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            var expected =
                    lines.filter(line -> line.startsWith(HEAD))
                            .map(line -> line.substring(HEAD.length()).strip())
                            .collect(Collectors.toSet());
            return new ExampleCase(FOLDER.relativize(file).toString(), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A finding as the head of an example writes it.
    static String line(Finding finding) {
        var path = local(finding.path());
        return finding.rule() + " " + bare(finding.focus()) + (path.isEmpty() ? "" : " " + path);
    }

    private static String local(String path) {
        if (path.contains(">/<") || path.contains(" ")) {
            return "";
        }
        var iri = bare(path);
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static String bare(String shown) {
        return shown.startsWith("<")
                ? shown.substring(1, shown.length() - 1)
                : Prefixes.mapping().expandPrefix(shown);
    }

    @Override
    public String toString() {
        return path;
    }
}
