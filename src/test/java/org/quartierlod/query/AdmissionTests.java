package org.quartierlod.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quartierlod.store.QueryFailure;
import org.springframework.util.unit.DataSize;

/// Who may run a query now, who waits, and who is turned away.
class AdmissionTests {
    private static Admission admission(int running, int client, int queue, Duration patience) {
        return new Admission(
                new QuerySettings(
                        running,
                        client,
                        queue,
                        patience,
                        Duration.ofSeconds(1),
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        2,
                        false,
                        false,
                        List.of()));
    }

    private static void assertRefused(
            QueryFailure.Reason reason, Admission admission, String client) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> admission.enter(client))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @Test
    void aClientHasOnlyItsShare() {
        var admission = admission(3, 1, 8, Duration.ofMillis(1));
        try (var _ = admission.enter("one")) {
            assertRefused(QueryFailure.Reason.TOO_MANY, admission, "one");
            try (var _ = admission.enter("two")) {
                assertThat(admission.load().running()).isEqualTo(2);
            }
        }
        assertThat(admission.load()).isEqualTo(new Admission.Load(0, 0));
    }

    @Test
    void allTogetherHaveALimit() {
        var admission = admission(2, 1, 8, Duration.ofMillis(1));
        try (var _ = admission.enter("one");
                var _ = admission.enter("two")) {
            assertRefused(QueryFailure.Reason.OVERLOADED, admission, "three");
        }
    }

    @Test
    void aFullQueueTurnsAwayAtOnce() throws Exception {
        var admission = admission(1, 1, 1, Duration.ofMinutes(1));
        try (var threads = Executors.newSingleThreadExecutor()) {
            try (var _ = admission.enter("one")) {
                var waiting = threads.submit(() -> admission.enter("two"));
                while (admission.load().waiting() == 0) {
                    Thread.onSpinWait();
                }
                assertRefused(QueryFailure.Reason.OVERLOADED, admission, "three");
                assertThat(waiting).isNotDone();
            }
        }
    }

    @Test
    void oneClientCannotFillTheQueue() throws Exception {
        var admission = admission(1, 1, 16, Duration.ofMinutes(1));
        try (var threads = Executors.newFixedThreadPool(3)) {
            try (var _ = admission.enter("one")) {
                var first = threads.submit(() -> admission.enter("two").close());
                var second = threads.submit(() -> admission.enter("two").close());
                while (admission.load().waiting() < 2) {
                    Thread.onSpinWait();
                }
                assertRefused(QueryFailure.Reason.TOO_MANY, admission, "two");
                threads.execute(() -> admission.enter("three").close());
                while (admission.load().waiting() < 3) {
                    Thread.onSpinWait();
                }
                assertThat(first).isNotDone();
                assertThat(second).isNotDone();
            }
        }
        assertThat(admission.load()).isEqualTo(new Admission.Load(0, 0));
    }

    @Test
    void whoWaitsHasTheNextTurn() throws Exception {
        var admission = admission(1, 1, 4, Duration.ofMinutes(1));
        var hasRun = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            try (var _ = admission.enter("one")) {
                threads.execute(() -> {
                    try (var _ = admission.enter("two")) {
                        hasRun.countDown();
                    }
                });
                while (admission.load().waiting() == 0) {
                    Thread.onSpinWait();
                }
                assertThat(hasRun.getCount()).isEqualTo(1);
            }
            assertThat(hasRun.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void zeroStandsForWhatTheMachineHas() {
        var settings = admission(0, 0, 1, Duration.ZERO);
        try (var _ = settings.enter("one")) {
            assertThat(settings.load().running()).isEqualTo(1);
        }
    }
}
