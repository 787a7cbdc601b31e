package org.quartierlod.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// How long a client is waited for, one wait after the other; then its connection is closed.
final class Patience {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EndPoint end;
    private final Scheduler scheduler;
    private final long most;
    private final long rate;
    private long left;
    private long since;
    private Scheduler.@Nullable Task task;

    Patience(ClientSettings settings, Request request) {
        this.end = request.getConnectionMetaData().getConnection().getEndPoint();
        this.scheduler = request.getComponents().getScheduler();
        this.rate = settings.rate().toBytes();
        this.most = settings.patience().toNanos();
        this.left = most;
    }

    /// What came while nobody waited, or ended a wait.
    synchronized void earn(long bytes) {
        left = Math.min(most, left + worth(bytes));
    }

    /// A wait begins.
    ///
    /// @param bytes that are to go meanwhile
    synchronized void begin(long bytes) {
        left += worth(bytes);
        since = System.nanoTime();
        task = scheduler.schedule(this::giveUp, left, TimeUnit.NANOSECONDS);
    }

    private long worth(long bytes) {
        return bytes * SECOND / rate;
    }

    /// The wait is over. A client that was quick has no more time later for that.
    synchronized void end() {
        if (task != null) {
            task.cancel();
            task = null;
            left = Math.min(most, left - (System.nanoTime() - since));
        }
    }

    private void giveUp() {
        end.close(new TimeoutException("The client is too slow"));
    }
}
