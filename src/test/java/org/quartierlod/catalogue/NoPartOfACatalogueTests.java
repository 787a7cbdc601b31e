package org.quartierlod.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFailure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Half a catalogue would make portals delete the other half.
@RunningServer
class NoPartOfACatalogueTests {
    @TempDir Path work;
    @Autowired CurrentRelease current;
    @Autowired ReleaseArchive archive;
    private Release release;
    private byte[] whole;
    private Catalogues catalogues;

    @BeforeEach
    void makeAnother(@LocalServerPort int port) throws IOException {
        // The server has read the release by then.
        assertThat(new Client(port).get("/catalog.ttl").statusCode()).isEqualTo(200);
        release = current.read(Served::release);
        whole = Files.readAllBytes(release.dataset());
        catalogues =
                new Catalogues(
                        current,
                        archive,
                        new ProjectFolder(Path.of("."), work),
                        List.of(),
                        new CatalogueSettings("", 100));
    }

    @AfterEach
    void restoreTheRelease() throws IOException {
        Files.write(release.dataset(), whole);
        catalogues.destroy();
    }

    private void assertThereIsNone() throws IOException {
        catalogues.beginAhead();
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> catalogues.read(Catalogue::datasets))
                .satisfies(failure ->
                        assertThat(failure.reason()).isEqualTo(QueryFailure.Reason.UNAVAILABLE));
        assertThat(files()).isEmpty();
    }

    private void assertThereIsOneAgain() {
        catalogues.beginAhead();
        assertThat(catalogues.read(Catalogue::datasets)).hasSize(6);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(work)) {
            return all.filter(Files::isRegularFile).filter(f -> !f.endsWith("lock")).toList();
        }
    }

    @Test
    void aReleaseThatIsHalfWrittenMakesNone() throws IOException {
        for (var length : new int[] {0, 10, whole.length / 2, whole.length - 100}) {
            Files.write(release.dataset(), Arrays.copyOf(whole, length));
            assertThereIsNone();
        }
        Files.write(release.dataset(), whole);
        assertThereIsOneAgain();
    }

    @Test
    void aReleaseThatLacksAStatementMakesNone() throws IOException {
        List<String> lines;
        try (var in = release.openDataset()) {
            lines = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(release.dataset()))) {
            out.write(String.join("\n", lines.subList(1, lines.size())).getBytes(UTF_8));
        }
        assertThereIsNone();
    }

    /// That it is still impossible takes a whole release to find out: not at each request.
    @Test
    void withoutRoomForItsFilesThereIsNone() throws IOException {
        var dumps = Files.createFile(work.resolve("dumps"));
        catalogues.beginAhead();
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> catalogues.read(Catalogue::datasets));
        Files.delete(dumps);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> catalogues.read(Catalogue::datasets))
                .withMessage("The catalogue is not complete yet");
        assertThereIsOneAgain();
    }
}
