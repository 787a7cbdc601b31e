package org.quartierlod.query;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.quartierlod.store.QueryFailure;

/// Lets so many queries run at once, of one client only some of them, and so many wait a moment for
/// their turn.
final class Admission {
    /// Of the queue, one client may fill this part.
    private static final int SHARE = 8;

    private final QuerySettings settings;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition leaving = lock.newCondition();
    private final Map<String, Integer> running = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;
    private int allWaiting;

    Admission(QuerySettings settings) {
        this.settings = settings;
    }

    /// A turn, until it is closed.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a turn.
    ///
    /// @throws QueryFailure when the queue is full or the wait too long
    Turn enter(String client) {
        lock.lock();
        try {
            if (!isFree(client)) {
                await(client);
            }
            all++;
            running.merge(client, 1, Integer::sum);
            return () -> leave(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree(String client) {
        return all < settings.running() && running.getOrDefault(client, 0) < settings.client();
    }

    private void await(String client) throws InterruptedException {
        if (hasItsShareOfTheQueue(client)) {
            throw tooMany();
        }
        if (allWaiting >= settings.queue()) {
            throw refused(client);
        }
        allWaiting++;
        waiting.merge(client, 1, Integer::sum);
        try {
            var left = settings.patience().toNanos();
            while (!isFree(client)) {
                if (left <= 0) {
                    throw refused(client);
                }
                left = leaving.awaitNanos(left);
            }
        } finally {
            allWaiting--;
            leave(waiting, client);
        }
    }

    private boolean hasItsShareOfTheQueue(String client) {
        return waiting.getOrDefault(client, 0) >= Math.max(1, settings.queue() / SHARE);
    }

    private static void leave(Map<String, Integer> counts, String client) {
        counts.computeIfPresent(client, (_, count) -> count > 1 ? count - 1 : null);
    }

    /// The client is told that it is its own doing where it is.
    private QueryFailure refused(String client) {
        return running.getOrDefault(client, 0) < settings.client()
                ? new QueryFailure(QueryFailure.Reason.OVERLOADED, "Too many queries are running")
                : tooMany();
    }

    private static QueryFailure tooMany() {
        return new QueryFailure(
                QueryFailure.Reason.TOO_MANY,
                "Too many queries of one client are running or waiting");
    }

    private void leave(String client) {
        lock.lock();
        try {
            all--;
            leave(running, client);
            leaving.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How many run and wait now, for those who watch.
    Load load() {
        lock.lock();
        try {
            return new Load(all, allWaiting);
        } finally {
            lock.unlock();
        }
    }

    /// How many run and wait.
    record Load(int running, int waiting) {}
}
