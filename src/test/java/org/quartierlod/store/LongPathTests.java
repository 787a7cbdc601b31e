package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartierlod.release.Release;
import org.springframework.util.unit.DataSize;

/// Property paths over a long chain, which Jena follows by recursion.
class LongPathTests {
    private static final int LENGTH = 40_000;
    private static final String LINE =
            "<http://localhost:8080/id/%d> <http://localhost:8080/id/next> <http://localhost:8080/id/%d> <http://localhost:8080/graph/chain> .";
    private static final String PATH =
            "SELECT (COUNT(*) AS ?n) { <http://localhost:8080/id/0> (<http://localhost:8080/id/next>|<http://localhost:8080/id/other>)* ?o }";
    private static final String EASY =
            "SELECT ?o { <http://localhost:8080/id/0> <http://localhost:8080/id/next> ?o }";

    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofMinutes(2), 500_000, DataSize.ofMegabytes(64));

    @TempDir Path work;

    private Release chain() {
        return new TestReleases(work)
                .add(
                        1,
                        IntStream.range(0, LENGTH)
                                .mapToObj(i -> LINE.formatted(i, i + 1))
                                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"MEMORY", "TDB2"})
    void largeStackFollowsTheWholeChain(StoreKind kind) throws Exception {
        try (var host = StoreHost.of(kind, work, LIMITS);
                var store = host.open(chain())) {
            assertThat(ask(store, PATH, DataSize.ofMegabytes(256)))
                    .containsExactly("n", String.valueOf(LENGTH + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"MEMORY", "TDB2"})
    void overflowIsRefusedAndTheStoreGoesOn(StoreKind kind) throws Exception {
        var small = DataSize.ofKilobytes(512);
        try (var host = StoreHost.of(kind, work, LIMITS);
                var store = host.open(chain())) {
            for (var i = 0; i < 2; i++) {
                assertThatExceptionOfType(QueryFailure.class)
                        .isThrownBy(() -> ask(store, PATH, small))
                        .satisfies(f ->
                                assertThat(f.reason())
                                        .isEqualTo(QueryFailure.Reason.TOO_MUCH_MEMORY));
                assertThat(ask(store, EASY, small))
                        .containsExactly("o", "http://localhost:8080/id/1");
            }
        }
    }

    /// On a thread with a stack of that size.
    private static List<String> ask(Store store, String query, DataSize stack) {
        var answer =
                new FutureTask<>(() -> StoreHost.answer(store, query, "text/csv").lines().toList());
        new Thread(null, answer, "query", stack.toBytes()).start();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof QueryFailure failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
