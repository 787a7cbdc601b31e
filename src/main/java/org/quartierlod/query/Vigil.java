package org.quartierlod.query;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a query process that hangs: one that does not answer a call. A process whose query outstays
/// its time ends by itself.
final class Vigil implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
    private static final long CALL_MILLISECONDS = 1_000;
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Supplier<Optional<RunningProcess>> current;
    private volatile boolean isClosed;

    Vigil(Supplier<Optional<RunningProcess>> current) {
        this.current = current;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("query-vigil").start(this::look);
    }

    private void look() {
        while (!isClosed) {
            try {
                TimeUnit.MILLISECONDS.sleep(CALL_MILLISECONDS);
                call();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void call() throws InterruptedException {
        var process = current.get();
        if (process.isPresent() && !Thread.ofVirtual().start(process.get()::call).join(SILENCE)) {
            LOG.warn("Query process is ended pid={} reason=silence", process.get().pid());
            process.get().close();
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
