package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartierlod.release.Release;
import org.springframework.util.unit.DataSize;

/// Property paths over a long chain, which Jena follows by recursion.
class LongPathTests {
    private static final int LENGTH = 100_000;
    private static final String LINE =
            "<http://localhost:8080/id/%d> <http://localhost:8080/id/next> <http://localhost:8080/id/%d> <http://localhost:8080/graph/chain> .";
    private static final String PATH =
            "SELECT (COUNT(*) AS ?n) { <http://localhost:8080/id/0> (<http://localhost:8080/id/next>|<http://localhost:8080/id/other>)* ?o }";
    private static final String EASY =
            "SELECT ?o { <http://localhost:8080/id/0> <http://localhost:8080/id/next> ?o }";

    @TempDir Path work;

    private Release chain() {
        return new TestReleases(work)
                .add(
                        1,
                        IntStream.range(0, LENGTH)
                                .mapToObj(i -> LINE.formatted(i, i + 1))
                                .collect(Collectors.joining("\n")));
    }

    private static QueryLimits stack(DataSize size) {
        return new QueryLimits(
                Duration.ofMinutes(2), 2, 10, size, 500_000, DataSize.ofMegabytes(64));
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"MEMORY", "TDB2"})
    void largeStackFollowsTheWholeChain(StoreKind kind) throws Exception {
        try (var host =
                        StoreHost.of(
                                kind, work, stack(DataSize.ofMegabytes(256)), "100000,100000");
                var store = host.open(chain())) {
            assertThat(ask(host, store, PATH)).containsExactly("n", String.valueOf(LENGTH + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"MEMORY", "TDB2"})
    void overflowIsRefusedAndTheStoreGoesOn(StoreKind kind) throws Exception {
        try (var host =
                        StoreHost.of(
                                kind, work, stack(DataSize.ofKilobytes(512)), "100000,100000");
                var store = host.open(chain())) {
            for (var i = 0; i < 2; i++) {
                assertThatExceptionOfType(QueryFailure.class)
                        .isThrownBy(() -> ask(host, store, PATH))
                        .satisfies(
                                f -> assertThat(f.reason()).isEqualTo(QueryFailure.Reason.REFUSED));
                assertThat(ask(host, store, EASY))
                        .containsExactly("o", "http://localhost:8080/id/1");
            }
        }
    }

    private static List<String> ask(StoreHost host, Store store, String query) {
        var asked = new ProtocolQuery(query, List.of(), List.of(), "text/csv");
        var body = store.answer(asked, host.carrier()).body();
        return body.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
