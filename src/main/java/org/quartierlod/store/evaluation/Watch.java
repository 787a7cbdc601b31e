package org.quartierlod.store.evaluation;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.quartierlod.store.QueryFailure;

/// The hand on one running query. Any thread may stop it; the query looks again and again, in every
/// step over the data and in every function that can run long, and ends where it stands.
public final class Watch {
    private final AtomicLong text = new AtomicLong();
    private volatile @Nullable QueryFailure reason;
    private @Nullable Runnable brake;

    /// Stops the query, once.
    public void stop(QueryFailure why) {
        Runnable now;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            now = brake;
        }
        if (now != null) {
            now.run();
        }
    }

    /// Whether the query is to end.
    public boolean isStopped() {
        return reason != null;
    }

    /// Goes on, or ends the query.
    public void check() {
        if (reason != null) {
            throw new QueryCancelledException();
        }
    }

    /// Names what else must be done to stop, such as to wake who waits for another machine.
    public void brake(Runnable stop) {
        boolean isLate;
        synchronized (this) {
            brake = stop;
            isLate = reason != null;
        }
        if (isLate) {
            stop.run();
        }
    }

    /// Notes text that the query keeps in memory as one value or within a group.
    ///
    /// @throws QueryCancelledException when all of it together becomes too much
    void holds(long characters) {
        if (text.addAndGet(characters) > TextLimits.MOST_HELD) {
            stop(TextLimits.tooLong());
        }
        check();
    }

    /// Why the query was stopped.
    ///
    /// @param otherwise where nobody stopped it
    public QueryFailure reason(QueryFailure otherwise) {
        var why = reason;
        return why == null ? otherwise : why;
    }
}
