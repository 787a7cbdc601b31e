package org.quartierlod.query;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a query process that hangs: one in which a query outstays its time, or that does not answer
/// a call.
final class Vigil implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
    private static final long LOOK_MILLISECONDS = 200;
    private static final long CALL_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /// What a query may need to end after it was stopped, on a busy machine.
    private static final long GRACE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private final Supplier<Optional<RunningProcess>> current;
    private final long time;
    private final Set<Patience> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /// @param time in nanoseconds that one query has
    Vigil(Supplier<Optional<RunningProcess>> current, long time) {
        this.current = current;
        this.time = time;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("query-vigil").start(this::look);
    }

    /// How long a query waits for the next word of its process.
    final class Patience implements AutoCloseable {
        private final RunningProcess process;
        private volatile long since;

        private Patience(RunningProcess process) {
            this.process = process;
        }

        void begins() {
            since = System.nanoTime();
        }

        void ends() {
            since = 0;
        }

        private boolean isOver(long now) {
            var began = since;
            return began != 0 && now - began > time + GRACE_NANOSECONDS;
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }

    /// Watches over a query.
    Patience watch(RunningProcess process) {
        var patience = new Patience(process);
        waiting.add(patience);
        return patience;
    }

    private void look() {
        var called = System.nanoTime();
        while (!isClosed) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
                var now = System.nanoTime();
                waiting.stream()
                        .filter(patience -> patience.isOver(now))
                        .forEach(patience -> end(patience.process, "a query does not end"));
                if (now - called > CALL_NANOSECONDS) {
                    called = now;
                    call();
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void call() throws InterruptedException {
        var process = current.get();
        if (process.isPresent() && !Thread.ofVirtual().start(process.get()::call).join(SILENCE)) {
            end(process.get(), "it does not answer");
        }
    }

    private static void end(RunningProcess process, String reason) {
        if (process.isAlive()) {
            LOG.warn("Query process is ended pid={} reason={}", process.pid(), reason);
            process.close();
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
