package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class QueryThreadsTests {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
        clients.close();
    }

    private static QueryThreads oneThread(Duration patience) {
        return new QueryThreads(
                new QueryLimits(
                        patience, 1, 1, DataSize.ofMegabytes(1), 10, DataSize.ofKilobytes(1)));
    }

    /// Occupies the one thread until the end.
    private Future<Object> occupy(QueryThreads threads) throws InterruptedException {
        var begun = new CountDownLatch(1);
        Callable<Object> query =
                () -> {
                    begun.countDown();
                    end.await();
                    return "done";
                };
        var client = clients.submit(() -> threads.run(query));
        begun.await();
        return client;
    }

    @Test
    void answersAndFailuresArePassedOn() {
        try (var threads = oneThread(LONG)) {
            assertThat(threads.<Object>run(() -> 42)).isEqualTo(42);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> threads.run(QueryThreadsTests::complain));
            assertFails(
                    QueryFailure.Reason.UNAVAILABLE,
                    () ->
                            threads.run(() -> {
                                throw new IOException("gone");
                            }));
        }
    }

    private static Object complain() {
        throw new IllegalArgumentException("no");
    }

    @Test
    void fullQueueIsOverloaded() throws Exception {
        try (var threads = oneThread(LONG)) {
            var running = occupy(threads);
            var waiting = clients.submit(() -> refusedOrDone(threads));
            var other = clients.submit(() -> refusedOrDone(threads));
            var refused = first(waiting, other);
            assertThat(refused.get()).isEqualTo(QueryFailure.Reason.OVERLOADED);
            end.countDown();
            assertThat(running.get()).isEqualTo("done");
            assertThat((refused == waiting ? other : waiting).get()).isEqualTo("done");
        }
    }

    private static Object refusedOrDone(QueryThreads threads) {
        try {
            return threads.run(() -> "done");
        } catch (QueryFailure e) {
            return e.reason();
        }
    }

    private static Future<Object> first(Future<Object> one, Future<Object> other) {
        while (true) {
            if (one.isDone()) {
                return one;
            }
            if (other.isDone()) {
                return other;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void queryGivenUpWhileWaitingNeverRunsAndFreesItsPlace() throws Exception {
        var runs = new AtomicInteger();
        try (var threads = oneThread(SHORT)) {
            var running = occupy(threads);
            for (var i = 0; i < 3; i++) {
                assertFails(
                        QueryFailure.Reason.TIMED_OUT, () -> threads.run(runs::incrementAndGet));
            }
            end.countDown();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(running::get);
            while (!"done".equals(refusedOrDone(threads))) {
                Thread.onSpinWait();
            }
        }
        assertThat(runs).hasValue(0);
    }

    @Test
    void runningQueryIsNeverInterrupted() throws Exception {
        var interrupted = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        try (var threads = oneThread(SHORT)) {
            assertFails(
                    QueryFailure.Reason.TIMED_OUT,
                    () ->
                            threads.run(() -> {
                                try {
                                    return end.await(1, TimeUnit.MINUTES);
                                } catch (InterruptedException e) {
                                    interrupted.set(true);
                                    return e;
                                } finally {
                                    ended.countDown();
                                }
                            }));
            end.countDown();
            ended.await();
        }
        assertThat(interrupted).isFalse();
    }

    @Test
    void waitingQueryLearnsThatTheServerStops() throws Exception {
        var threads = oneThread(LONG);
        occupy(threads);
        var waiting = clients.submit(() -> refusedOrDone(threads));
        var other = clients.submit(() -> refusedOrDone(threads));
        first(waiting, other).get();
        threads.close();
        assertThat(List.of(waiting.get(), other.get()))
                .containsExactlyInAnyOrder(
                        QueryFailure.Reason.OVERLOADED, QueryFailure.Reason.UNAVAILABLE);
        assertFails(QueryFailure.Reason.UNAVAILABLE, () -> threads.run(() -> "late"));
    }

    @Test
    void endlessRecursionIsRefusedAndTheThreadGoesOn() {
        try (var threads = oneThread(LONG)) {
            assertFails(QueryFailure.Reason.REFUSED, () -> threads.run(() -> depth(0)));
            assertThat(threads.<Object>run(() -> "next")).isEqualTo("next");
        }
    }

    private static int depth(int level) {
        return level == Integer.MAX_VALUE ? 0 : 1 + depth(level + 1);
    }

    private static void assertFails(QueryFailure.Reason reason, ThrowingCallable question) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(question)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
