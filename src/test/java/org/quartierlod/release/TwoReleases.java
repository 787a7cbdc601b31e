package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;
import org.quartierlod.check.Check;
import org.quartierlod.vocab.BaseIri;

/// A project with two releases, of which the second lacks a thing of the first.
///
/// @param project its copy
/// @param first release
/// @param second release, the current one
record TwoReleases(TestProject project, Release first, Release second) {
    static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    static final String THING = "id/document/passing";

    static TwoReleases in(Path folder) {
        var project = ThinProject.copyTo(folder);
        appear(project);
        var first = ReadRelease.published(project.publisher(BASE));
        project.delete("data-ttl/passing.ttl");
        return new TwoReleases(project, first, ReadRelease.published(project.publisher(BASE)));
    }

    /// Brings the thing back.
    static void appear(TestProject project) {
        project.write(
                "data-ttl/passing.ttl",
                """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <id/document/passing> a foaf:Document ; dct:title "Vorübergehend"@de , "Passing"@en .
                """);
    }

    /// A copy of project and releases, links as links.
    TwoReleases copyTo(Path folder) throws IOException {
        copy(project.path(), folder);
        var copy = TestProject.at(folder);
        var ids = copy.archive().ids();
        return new TwoReleases(copy, open(copy, ids.getFirst()), open(copy, ids.getLast()));
    }

    private static Release open(TestProject project, ReleaseId id) {
        if (project.archive().open(id) instanceof ReleaseArchive.Opened.Good(var release)) {
            return release;
        }
        throw new AssertionError(id);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(f -> !f.equals(from)).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /// A publisher of the project's sources into an archive.
    Publisher publisher(ReleaseArchive archive) {
        return publisher(archive, true, _ -> {});
    }

    Publisher publisher(ReleaseArchive archive, boolean persons, ReleaseReceiver receiver) {
        return new Publisher(
                project.sources(BASE),
                new Check(project.folder().ontology(), BASE),
                archive,
                new Publisher.Edition(BASE, persons, "test"),
                receiver,
                Clock.systemUTC());
    }
}
