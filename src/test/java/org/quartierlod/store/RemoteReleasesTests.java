package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.release.Release;

/// Loading releases into a remote store over a network that fails.
class RemoteReleasesTests {
    private static final String OTHER =
            """
            <http://localhost:8080/id/b> <http://localhost:8080/id/p> "b" <http://localhost:8080/graph/one> .
            <http://localhost:8080/id/b> <http://localhost:8080/id/p> "b" <http://localhost:8080/graph/other> .
            """;

    @TempDir Path work;
    private TestReleases archive;
    private RemoteFuseki fuseki;
    private CuttingProxy proxy;
    private RemoteReleases remote;
    private Release first;
    private Release second;

    @BeforeEach
    void serveTheFirst() throws IOException {
        archive = new TestReleases(work);
        first = archive.add(1, ContractData.NQUADS);
        second = archive.add(2, OTHER);
        fuseki = new RemoteFuseki(StoreHost.TIMEOUT);
        proxy = new CuttingProxy(fuseki);
        remote = remote();
        remote.receive(first);
        archive.point(first);
        proxy.writes();
    }

    private RemoteReleases remote() {
        return new RemoteReleases(proxy.url(), archive.archive(), StoreHost.LIMITS, work);
    }

    @AfterEach
    void close() {
        remote.close();
        proxy.close();
        fuseki.close();
    }

    @Test
    void loadsIntoTheSlotThatIsNotServed() throws IOException {
        remote.receive(second);
        assertThat(proxy.writes())
                .isNotEmpty()
                .allSatisfy(write -> assertThat(write).contains("/quartier-b?"));
        assertThat(named("a")).isEqualTo(quads(TestReleases.dataset(first)));
        assertThat(named("b")).isEqualTo(quads(TestReleases.dataset(second)));
    }

    @Test
    void reusedSlotKeepsNothingOfItsOldRelease() throws IOException {
        remote.receive(second);
        archive.point(second);
        var third = archive.add(3, OTHER.replace("\"b\"", "\"c\""));
        remote.receive(third);
        assertThat(named("a")).isEqualTo(quads(TestReleases.dataset(third)));
        assertThat(named("b")).isEqualTo(quads(TestReleases.dataset(second)));
    }

    @Test
    void whatIsThereAlreadyIsNotLoadedAgain() throws IOException {
        remote.receive(first);
        remote().open(first).close();
        assertThat(proxy.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void loadThatBreaksOffLeavesNoMarkAndIsRepeated(int write) throws IOException {
        proxy.fail(write, CuttingProxy.Fate.CUT);
        assertThatIOException()
                .isThrownBy(() -> remote.receive(second))
                .withMessageContaining("the current release stays");
        assertThat(hasMark("b", second)).isFalse();
        assertThat(remote.open(first).isIntact()).isTrue();
        remote.receive(second);
        assertThat(named("b")).isEqualTo(quads(TestReleases.dataset(second)));
    }

    @Test
    void storeThatStopsDuringALoadIsLoadedWhenItIsBack() throws IOException {
        proxy.fail(3, CuttingProxy.Fate.STOPPED);
        assertThatIOException().isThrownBy(() -> remote.receive(second));
        assertThatIOException()
                .isThrownBy(() -> remote.receive(second))
                .withMessageContaining("quartier.store.url");
        fuseki.start();
        assertThat(hasMark("b", second)).isFalse();
        remote.receive(second);
        assertThat(named("b")).isEqualTo(quads(TestReleases.dataset(second)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void missingStatementsAreNoticedByCounting(int write) {
        proxy.fail(write, CuttingProxy.Fate.SWALLOWED);
        assertThatIOException()
                .isThrownBy(() -> remote.receive(second))
                .withMessageContaining("holds other statements");
        assertThat(hasMark("b", second)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CUT", "SWALLOWED"},
            value = CuttingProxy.Fate.class)
    void servedSlotIsNeverWritten(CuttingProxy.Fate fate) {
        var before = named("a");
        for (var write = 1; write <= 5; write++) {
            proxy.fail(write, fate);
            try {
                remote.receive(second);
            } catch (IOException _) {
                // The slot is what counts.
            }
            assertThat(proxy.writes()).noneMatch(w -> w.contains("quartier-a"));
        }
        assertThat(named("a")).isEqualTo(before);
    }

    @Test
    void markOfAnotherBaseGoesBeforeAnythingElse() throws IOException {
        remote.receive(second);
        archive.point(second);
        var moved =
                archive.add(3, OTHER.replace("localhost:8080", "a.example"), "http://a.example/");
        proxy.fail(2, CuttingProxy.Fate.CUT);
        assertThatIOException().isThrownBy(() -> remote.receive(moved));
        assertThat(hasMark("a", first)).isFalse();
        remote.receive(moved);
        assertThat(named("a")).isEqualTo(quads(TestReleases.dataset(moved)));
    }

    @Test
    void emptiedStoreIsLoadedAtStart() throws IOException {
        fuseki.lose();
        try (var store = remote().open(first)) {
            assertThat(store.isIntact()).isTrue();
        }
        assertThat(named("a")).isEqualTo(quads(TestReleases.dataset(first)));
    }

    @Test
    void storeThatCannotBeReachedIsNamed() {
        fuseki.stop();
        assertThatIOException()
                .isThrownBy(() -> remote.open(first))
                .withMessageContaining("The store at http://localhost:")
                .withMessageContaining("Start it, or correct quartier.store.url.");
    }

    @Test
    void releaseLostWhileServedIsUnavailableUntilItIsMended() throws IOException {
        try (var current = new CurrentRelease(remote, archive.archive())) {
            current.switchTo(first);
            fuseki.lose();
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(() -> current.read(served -> served.release().id()))
                    .satisfies(
                            f -> assertThat(f.reason()).isEqualTo(QueryFailure.Reason.UNAVAILABLE));
            current.mend();
            assertThat(current.<Object>read(served -> served.release().id())).isEqualTo(first.id());
        }
    }

    @Test
    void readerFollowsThePointerWhenItsReleaseIsOverwritten() throws IOException {
        try (var current = new CurrentRelease(remote, archive.archive())) {
            current.switchTo(first);
            var third = archive.add(3, OTHER.replace("\"b\"", "\"c\""));
            for (var next : List.of(second, third)) {
                remote.receive(next);
                archive.point(next);
            }
            assertThat(current.<Object>read(served -> served.release().id())).isEqualTo(third.id());
        }
    }

    @Test
    void twoPublishersAtOnceLoadOnce() throws Exception {
        Callable<Void> publisher =
                () -> {
                    try (var own = remote()) {
                        own.receive(second);
                    }
                    return null;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(publisher, publisher))) {
                done.get();
            }
        }
        assertThat(proxy.writes().stream().filter(w -> w.contains("default"))).hasSize(1);
        assertThat(named("b")).isEqualTo(quads(TestReleases.dataset(second)));
    }

    private boolean hasMark(String slot, Release release) {
        return named(slot).stream().anyMatch(q -> q.getGraph().hasURI(release.markGraph()));
    }

    private Set<Quad> named(String slot) {
        var dataset = fuseki.slot(slot);
        return Txn.calculateRead(
                dataset,
                () ->
                        quads(dataset).stream()
                                .filter(quad -> !quad.isDefaultGraph())
                                .collect(Collectors.toSet()));
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        return dataset.stream().collect(Collectors.toSet());
    }
}
