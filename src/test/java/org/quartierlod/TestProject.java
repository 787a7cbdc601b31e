package org.quartierlod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.quartierlod.check.Check;
import org.quartierlod.check.CheckReport;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.source.SourceFolder;
import org.quartierlod.source.SourceLimits;
import org.quartierlod.vocab.BaseIri;

/// A copy of the project's own files in a temporary folder, to be broken at will.
public final class TestProject {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Path path;

    private TestProject(Path path) {
        this.path = path;
    }

    /// Copies `ontology`, `data-ttl` and `fuseki-config` into a folder.
    public static TestProject copyTo(Path folder) {
        for (var name : List.of("ontology", "data-ttl", "fuseki-config")) {
            copy(Path.of(name), folder.resolve(name));
        }
        return new TestProject(folder);
    }

    /// A copy made before.
    public static TestProject at(Path folder) {
        return new TestProject(folder);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of the copy.
    public Path path() {
        return path;
    }

    /// A file of the copy.
    public Path file(String relative) {
        return path.resolve(relative);
    }

    /// Replaces or creates a file.
    public TestProject write(String relative, String text) {
        try {
            Files.createDirectories(file(relative).getParent());
            Files.writeString(file(relative), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds text at the end of a file.
    public TestProject append(String relative, String text) {
        try {
            Files.writeString(file(relative), text, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes a file, or a folder with all it holds.
    public TestProject delete(String relative) {
        try (Stream<Path> files = Files.walk(file(relative))) {
            for (var file : files.toList().reversed()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The copy as a project whose work folder is `var`.
    public ProjectFolder folder() {
        return new ProjectFolder(path, path.resolve("var"));
    }

    /// The Turtle files.
    public SourceFolder sources(BaseIri base) {
        return new SourceFolder(path, base, SourceLimits.DEFAULT);
    }

    /// What every check there is finds.
    public CheckReport check(BaseIri base) {
        return new Check(folder().ontology(), base).check(sources(base).read());
    }

    /// The releases.
    public ReleaseArchive archive() {
        return new ReleaseArchive(folder().work().resolve("releases"));
    }

    /// A publisher with persons, whose receiver does nothing and whose clock stands still.
    public Publisher publisher(BaseIri base) {
        return new Publisher(
                sources(base),
                new Check(folder().ontology(), base),
                archive(),
                new Publisher.Edition(base, true, "test"),
                _ -> {},
                CLOCK);
    }
}
