package org.quartierlod.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.wire.Fault;
import org.quartierlod.query.wire.Frame;
import org.quartierlod.release.Release;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one query process alive: starts another when it ends, and ends it when it hangs, which it
/// tells by a query that outstays its time or by a call that is not answered.
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long CALL_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final long GRACE_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_MILLISECONDS = 200;
    private static final long MOMENT_MILLISECONDS = 500;

    private final ProcessFactory factory;
    private final QuerySettings settings;
    private final long time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Patience> waiting = ConcurrentHashMap.newKeySet();
    private volatile Optional<Release> release = Optional.empty();
    private @Nullable RunningProcess current;
    private boolean isKept;
    private boolean isClosed;

    /// @param time in nanoseconds that one query has
    Supervisor(ProcessFactory factory, QuerySettings settings, long time) {
        this.factory = factory;
        this.settings = settings;
        this.time = time;
    }

    /// Starts to keep a process, unless one is kept.
    void keep() {
        lock.lock();
        try {
            if (!isKept && !isClosed) {
                isKept = true;
                Thread.ofPlatform().daemon().name("query-process").start(this::keepOn);
                Thread.ofPlatform().daemon().name("query-watch").start(this::look);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The process that evaluates now.
    ///
    /// @throws QueryFailure when there is none for too long
    RunningProcess process() {
        keep();
        lock.lock();
        try {
            var left = settings.patience().toNanos();
            while (current == null) {
                if (left <= 0 || isClosed) {
                    throw new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE, "The query process is starting");
                }
                left = changed.awaitNanos(left);
            }
            return current;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        } finally {
            lock.unlock();
        }
    }

    private void keepOn() {
        while (!isClosed()) {
            try {
                var process = factory.start(release);
                open(process);
                LOG.info("Query process started pid={}", process.pid());
                become(process);
                process.awaitEnd();
                become(null);
                if (!isClosed()) {
                    LOG.warn("Query process ended pid={}", process.pid());
                }
            } catch (IOException e) {
                LOG.error("The query process cannot be started reason={}", e.getMessage());
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// So that the first query need not wait for it.
    private void open(RunningProcess process) {
        release.ifPresent(due -> {
            try {
                prepare(process, due);
            } catch (IOException | QueryFailure e) {
                LOG.warn(
                        "Release not opened for queries release={} reason={}",
                        due.id(),
                        e.getMessage());
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }

    private void become(@Nullable RunningProcess process) {
        lock.lock();
        try {
            current = process;
            if (isClosed && process != null) {
                process.close();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Somebody's connection broke off: if the process has ended, the next question goes to the
    /// next.
    void lost(RunningProcess process) {
        if (process.endsWithin(MOMENT_MILLISECONDS)) {
            lock.lock();
            try {
                if (process.equals(current)) {
                    current = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private @Nullable RunningProcess current() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    /// Has a release opened before anybody asks for it; a process that is too small for it makes
    /// room for a larger one.
    void prepare(Release next) {
        release = Optional.of(next);
        var process = current();
        if (process == null || !process.isAlive()) {
            return;
        }
        if (factory.heap(release) > process.heap()) {
            process.close();
            return;
        }
        open(process);
    }

    private static void prepare(RunningProcess process, Release next) throws IOException {
        var connection = process.connection();
        connection.send(Frame.of(Frame.Kind.PREPARE, next.id().toString()));
        var answer = connection.receive();
        process.release(connection);
        if (answer.kind() == Frame.Kind.FAULT) {
            throw answer.read(Fault.class).failure();
        }
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
        while (!isClosed()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
            } catch (InterruptedException _) {
                return;
            }
            var now = System.nanoTime();
            waiting.stream()
                    .filter(patience -> patience.isOver(now))
                    .forEach(patience -> end(patience.process, "a query does not end"));
            if (now - called > CALL_NANOSECONDS) {
                called = now;
                call();
            }
        }
    }

    /// Ends a process that does not answer.
    private void call() {
        var process = current();
        if (process == null || !process.isAlive()) {
            return;
        }
        var caller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                var connection = process.connection();
                                connection.send(Frame.of(Frame.Kind.PING));
                                connection.receive();
                                process.release(connection);
                            } catch (IOException e) {
                                LOG.debug("The query process does not answer", e);
                            }
                        });
        try {
            if (!caller.join(SILENCE)) {
                end(process, "it does not answer");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
        lock.lock();
        try {
            isClosed = true;
            if (current != null) {
                current.close();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        factory.close();
    }
}
