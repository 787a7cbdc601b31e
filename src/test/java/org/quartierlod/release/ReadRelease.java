package org.quartierlod.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// Releases as tests look at them.
final class ReadRelease {
    private ReadRelease() {}

    static Release published(Publisher publisher) {
        try {
            if (publisher.publish() instanceof Publication.Published(var release, _)) {
                return release;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("Nothing was published");
    }

    static Optional<ReleaseId> current(ReleaseArchive archive) {
        try {
            return archive.current().release().map(Release::id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Release release) {
        try (var lines = release.lines()) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DatasetGraph dataset(Release release) {
        var dataset = DatasetGraphFactory.createGeneral();
        try (var in = release.openDataset()) {
            RDFDataMgr.read(dataset, in, Lang.NQUADS);
            return dataset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of what a publication left unfinished.
    static List<String> leftovers(ReleaseArchive archive) {
        return files(archive.folder()).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.startsWith(Durable.UNFINISHED))
                .toList();
    }

    /// What a file says, unpacked.
    static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = new ByteArrayOutputStream();
            (file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in).transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
