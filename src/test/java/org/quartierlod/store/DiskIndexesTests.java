package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseManifest;

/// TDB2 indexes come and go without anyone missing them.
class DiskIndexesTests {
    @TempDir Path work;
    private Path folder;
    private Release release;

    @BeforeEach
    void release() {
        folder = work.resolve("index");
        release = new TestReleases(work).add(1, ContractData.NQUADS);
    }

    @Test
    void leftoversOfDeadProcessesAreRemovedUnread() throws IOException {
        Files.createDirectories(folder.resolve("7-0123456789ab/Data-0001"));
        Files.createDirectories(folder.resolve("run-dead/1-0123456789ab-1/Data-0001"));
        Files.writeString(folder.resolve("run-dead/lock"), "");
        Files.writeString(folder.resolve("run-dead/1-0123456789ab-1/Data-0001/SPO.bpt"), "no tree");
        try (var host = host();
                var store = host.open(release)) {
            assertAnswers(store);
            assertThat(runs()).hasSize(1).doesNotContain(folder.resolve("run-dead"));
        }
    }

    @Test
    void nothingStaysAfterTheEnd() throws IOException {
        try (var host = host()) {
            host.open(release).close();
            assertThat(indexes()).isEmpty();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    void twoProgramsOnOneWorkFolderLeaveEachOtherAlone() throws IOException {
        try (var one = host();
                var store = one.open(release)) {
            try (var other = host();
                    var otherStore = other.open(release)) {
                assertAnswers(otherStore);
                assertThat(indexes()).hasSize(2);
            }
            assertAnswers(store);
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void folderOfAnotherProcessStaysUntilThatIsKilled() throws Exception {
        var ready = work.resolve("ready");
        var process = holder(ready);
        try {
            while (!Files.exists(ready)) {
                assertThat(process.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            var held = Path.of(Files.readString(ready));
            IndexFolder.claim(folder).close();
            assertThat(held).exists();
            process.destroyForcibly().waitFor();
            IndexFolder.claim(folder).close();
            assertThat(held).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process holder(Path ready) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexHolder.class.getName(),
                        folder.toString(),
                        ready.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void indexWithOtherStatementsThanTheManifestIsRefused() throws IOException {
        var wrong = new Release(release.id(), release.folder(), withQuads(release.manifest(), 99));
        try (var host = host()) {
            assertThatIOException()
                    .isThrownBy(() -> host.opener().open(wrong))
                    .withMessageContaining("could not be built")
                    .withMessageContaining("instead of 99");
            assertThat(indexes()).isEmpty();
        }
    }

    @Test
    void indexThatWouldNotFitOnTheDiskIsNotBegun() throws IOException {
        var vast = Long.MAX_VALUE / 1024;
        var wrong =
                new Release(release.id(), release.folder(), withQuads(release.manifest(), vast));
        try (var host = host()) {
            assertThatIOException()
                    .isThrownBy(() -> host.opener().open(wrong))
                    .withMessageContaining("MiB are free");
            assertThat(indexes()).isEmpty();
        }
    }

    private static ReleaseManifest withQuads(ReleaseManifest manifest, long quads) {
        return new ReleaseManifest(
                manifest.format(),
                manifest.id(),
                manifest.parent(),
                manifest.created(),
                manifest.baseUri(),
                manifest.persons(),
                manifest.inputs(),
                manifest.content(),
                manifest.dataset(),
                quads,
                manifest.graphs(),
                new TreeMap<>(),
                manifest.files(),
                manifest.warnings(),
                manifest.software());
    }

    private StoreHost host() {
        return StoreHost.of(StoreKind.TDB2, work, StoreHost.LIMITS);
    }

    private static void assertAnswers(Store store) {
        var query = "SELECT * { ?s ?p 'once' }";
        assertThat(store.select(QueryFactory.create(query))).hasSize(1);
    }

    private List<Path> runs() throws IOException {
        return folders(1);
    }

    private List<Path> indexes() throws IOException {
        return folders(2);
    }

    private List<Path> folders(int depth) throws IOException {
        try (Stream<Path> found = Files.find(folder, depth, (_, a) -> a.isDirectory())) {
            return found.filter(p -> folder.relativize(p).getNameCount() == depth)
                    .filter(p -> !p.equals(folder))
                    .toList();
        }
    }
}
