package org.quartierlod.query.process;

import java.io.IOException;
import java.nio.channels.Channel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quartierlod.query.wire.ProcessSettings;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.store.evaluation.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads on which queries run, with stacks deep enough for long property paths, and the eye
/// on them: what takes too long or too much memory is stopped.
final class RunningQueries {
    private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
    private static final int LOOK_MILLISECONDS = 20;
    private static final long LATE = TimeUnit.SECONDS.toNanos(1);
    private static final long STUCK = TimeUnit.SECONDS.toNanos(5);
    private static final int FRAMES = 12;
    private static final long LEAST_TO_STOP = Runtime.getRuntime().maxMemory() / 20;
    private static final int SPARE_THREADS = 2;
    private static final int IDLE_SECONDS = 30;

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final Set<Run> late = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final ExecutorService chores =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("prepare").factory());
    private final MemoryGuard memory = new MemoryGuard();
    private final long time;
    private final long transfer;

    /// One query and the thread it runs on.
    private record Run(
            Watch watch,
            AnswerOutput answer,
            Channel channel,
            Thread thread,
            long began,
            long allocated) {}

    RunningQueries(QueryLimits limits, ProcessSettings.Load load) {
        this.time = limits.time().toNanos();
        this.transfer = TimeUnit.MILLISECONDS.toNanos(load.transferMilliseconds());
        this.threads =
                new ThreadPoolExecutor(
                        load.running() + SPARE_THREADS,
                        load.running() + SPARE_THREADS,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            var thread = new Thread(null, task, "query", load.stack());
                            thread.setDaemon(true);
                            return thread;
                        });
        threads.allowCoreThreadTimeOut(true);
        Thread.ofPlatform().daemon().name("watch").start(this::look);
    }

    /// Runs a query; returns at once.
    void run(Watch watch, AnswerOutput answer, Channel channel, Runnable query) {
        threads.execute(() -> {
            var thread = Thread.currentThread();
            var run =
                    new Run(
                            watch,
                            answer,
                            channel,
                            thread,
                            System.nanoTime(),
                            MemoryGuard.allocatedBy(thread));
            runs.add(run);
            try {
                query.run();
            } finally {
                runs.remove(run);
                late.remove(run);
            }
        });
    }

    /// Does something that takes its time and is no query, one after the other.
    void later(Runnable work) {
        chores.execute(work);
    }

    private void look() {
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
            } catch (InterruptedException _) {
                return;
            }
            runs.forEach(this::lookAt);
            if (memory.isShort()) {
                largest();
            }
        }
    }

    private void lookAt(Run run) {
        var waited = run.answer.waited();
        var took = System.nanoTime() - run.began - waited;
        if (took > time) {
            run.watch.stop(
                    new QueryFailure(
                            QueryFailure.Reason.TIMED_OUT, "The query did not end in time"));
        }
        if (run.watch.isStopped() && took > time + LATE) {
            complain(run);
        }
        if (run.watch.isStopped() && took > time + STUCK) {
            LOG.error("A query cannot be stopped: the process ends, and another takes its place");
            Runtime.getRuntime().halt(1);
        }
        if (waited > transfer) {
            run.watch.stop(
                    new QueryFailure(QueryFailure.Reason.TIMED_OUT, "The reader was too slow"));
            close(run.channel);
        }
    }

    /// Says where a query stands that does not look whether it is stopped, once.
    private void complain(Run run) {
        if (late.add(run)) {
            var place =
                    Arrays.stream(run.thread.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < "));
            LOG.warn("Query does not end at={}", place);
        }
    }

    /// What writes to a reader that does not read looks at nothing else.
    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // It is closed.
        }
    }

    /// The query that has taken most memory pays for all. Where that was stopped before and is on
    /// its way out, nobody pays who has taken next to nothing.
    private void largest() {
        runs.stream()
                .filter(run -> !run.watch.isStopped())
                .max(Comparator.comparingLong(RunningQueries::allocated))
                .filter(run -> allocated(run) > LEAST_TO_STOP)
                .ifPresent(run ->
                        run.watch.stop(
                                new QueryFailure(
                                        QueryFailure.Reason.TOO_MUCH_MEMORY,
                                        "The query needs more memory than there is")));
    }

    private static long allocated(Run run) {
        return MemoryGuard.allocatedBy(run.thread) - run.allocated;
    }
}
