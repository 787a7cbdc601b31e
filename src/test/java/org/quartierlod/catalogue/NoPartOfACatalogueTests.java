package org.quartierlod.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.RunningServer;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFailure;
import org.springframework.beans.factory.annotation.Autowired;

/// Portals delete what a catalogue no longer names: one that cannot be whole is not answered with.
@RunningServer
class NoPartOfACatalogueTests {
    @TempDir Path folder;
    @Autowired CurrentRelease current;
    @Autowired ReleaseArchive archive;
    private final CatalogueSettings settings = new CatalogueSettings("", 100);
    private Path dataset;

    @BeforeEach
    void copyTheRelease() throws IOException {
        var original = current.read(Served::release).dataset();
        dataset = Files.copy(original, folder.resolve(original.getFileName()));
    }

    /// That of the served release, as the copy holds it.
    private Catalogue catalogue() {
        var reader = new CatalogueReader(new ReleaseHistory(archive), List.of(), settings);
        return current.read(served -> {
            var release = served.release();
            var copy = new Release(release.id(), folder, release.manifest());
            try {
                return reader.read(
                        new Served(copy, served.store(), served.history()),
                        Files.createTempDirectory(folder, "dumps"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertThereIsNone() {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::catalogue);
    }

    @Test
    void aReleaseThatIsHalfWrittenMakesNone() throws IOException {
        var whole = Files.readAllBytes(dataset);
        for (var length : new int[] {0, 10, whole.length / 2, whole.length - 100}) {
            Files.write(dataset, Arrays.copyOf(whole, length));
            assertThereIsNone();
        }
        Files.write(dataset, whole);
        assertThat(catalogue().datasets()).hasSize(6);
    }

    @Test
    void aReleaseThatLacksAStatementMakesNone() throws IOException {
        var lines = current.read(served -> lines(served.release()));
        try (var out = new GZIPOutputStream(Files.newOutputStream(dataset))) {
            out.write(String.join("\n", lines.subList(1, lines.size())).getBytes(UTF_8));
        }
        assertThereIsNone();
    }

    private static List<String> lines(Release release) {
        try (var in = release.openDataset()) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutRoomForItsFilesThereIsNone() throws IOException {
        var project = new ProjectFolder(Path.of("."), folder.resolve("var"));
        var catalogues = new Catalogues(current, archive, project, List.of(), settings);
        var dumps = folder.resolve("var/dumps");
        Files.createDirectories(dumps.getParent());
        Files.createFile(dumps);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> catalogues.read(Catalogue::datasets))
                .satisfies(failure ->
                        assertThat(failure.reason()).isEqualTo(QueryFailure.Reason.UNAVAILABLE));
        Files.delete(dumps);
        assertThat(catalogues.read(Catalogue::datasets)).hasSize(6);
        catalogues.destroy();
    }
}
