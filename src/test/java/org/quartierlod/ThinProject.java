package org.quartierlod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/// The project's own files with next to no shapes and rules: what matters is how it is written, not
/// whether it is right.
public final class ThinProject {
    private static final Set<String> KEPT = Set.of("vocabulary.ttl", "unit-of-unit.rq");

    private ThinProject() {}

    /// Copies it into a folder, which is made when it is not there.
    public static TestProject copyTo(Path folder) {
        folder.toFile().mkdirs();
        var project = TestProject.copyTo(folder);
        remove(project.file("ontology/shapes"));
        remove(project.file("ontology/rules"));
        return project;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!KEPT.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the next release differ from all others.
    public static TestProject change(TestProject project, String note) {
        return project.write(
                "data-ttl/note.ttl",
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <dataset/quartier-hannover> skos:editorialNote "%s"@de , "%s"@en .
                """
                        .formatted(note, note));
    }
}
