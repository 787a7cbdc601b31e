package org.quartierlod.query;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.quartierlod.release.Release;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a query process, and another that has everything ready to take its place at once when it
/// ends.
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long MOMENT_MILLISECONDS = 500;
    private static final long PAUSE_MILLISECONDS = 1_000;

    /// How long after a process the one in reserve starts: first come those who ask.
    private static final long RESERVE_MILLISECONDS = 3_000;

    private final ProcessFactory factory;
    private final QuerySettings settings;
    private final Vigil vigil;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Optional<Release> release = Optional.empty();
    private Optional<RunningProcess> current = Optional.empty();
    private Optional<RunningProcess> reserve = Optional.empty();
    private boolean isKept;
    private boolean isClosed;

    Supervisor(ProcessFactory factory, QuerySettings settings) {
        this.factory = factory;
        this.settings = settings;
        this.vigil = new Vigil(this::current);
    }

    /// Starts to keep a process, unless one is kept.
    void keep() {
        lock.lock();
        try {
            if (!isKept && !isClosed) {
                isKept = true;
                Thread.ofPlatform().daemon().name("query-process").start(this::keepOn);
                vigil.begin();
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
            while (current.isEmpty()) {
                if (left <= 0 || isClosed) {
                    throw new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE, "The query process is starting");
                }
                left = changed.awaitNanos(left);
            }
            return current.get();
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
                keep(next());
            } catch (IOException | RuntimeException e) {
                if (!isClosed()) {
                    LOG.error("The query process cannot be started reason={}", e.toString());
                    pause();
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// The one in reserve, else a new one.
    private RunningProcess next() throws IOException {
        var waiting = takeReserve().filter(RunningProcess::isAlive);
        var process = waiting.isPresent() ? waiting.get() : factory.start(release);
        process.keep(release);
        return process;
    }

    /// Until it ends.
    private void keep(RunningProcess process) throws InterruptedException {
        LOG.info("Query process ready pid={}", process.pid());
        become(process);
        if (settings.reserve() && !process.endsWithin(RESERVE_MILLISECONDS)) {
            reserve();
        }
        process.awaitEnd();
        lost(process);
        if (!isClosed()) {
            LOG.warn("Query process ended pid={}", process.pid());
        }
    }

    private void reserve() {
        try {
            var process = factory.start(release);
            if (factory.isInMemory(release)) {
                process.keep(release);
            }
            lock.lock();
            try {
                putInReserve(Optional.of(process));
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            LOG.error("No query process can be kept in reserve reason={}", e.getMessage());
        }
    }

    /// Only one waits: whatever waited before is ended.
    private void putInReserve(Optional<RunningProcess> process) {
        if (process.isPresent()) {
            reserve.ifPresent(RunningProcess::close);
            reserve = process;
            closeLate(process.get());
        }
    }

    private Optional<RunningProcess> takeReserve() {
        lock.lock();
        try {
            var process = reserve;
            reserve = Optional.empty();
            return process;
        } finally {
            lock.unlock();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
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

    private void become(RunningProcess process) {
        lock.lock();
        try {
            current = Optional.of(process);
            closeLate(process);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void closeLate(RunningProcess process) {
        if (isClosed) {
            process.close();
        }
    }

    /// Somebody's connection broke off: if the process has ended, the next question goes to the
    /// next.
    void lost(RunningProcess process) {
        if (process.endsWithin(MOMENT_MILLISECONDS)) {
            lock.lock();
            try {
                current = current.filter(other -> !other.equals(process));
            } finally {
                lock.unlock();
            }
        }
    }

    private Optional<RunningProcess> current() {
        lock.lock();
        try {
            return current.filter(RunningProcess::isAlive);
        } finally {
            lock.unlock();
        }
    }

    /// Whether processes keep this release open.
    boolean isKept(String id) {
        return release.filter(kept -> kept.id().toString().equals(id)).isPresent();
    }

    /// Has a release opened before anybody asks for it; processes that are too small for it make
    /// room for larger ones.
    void prepare(Release next) {
        release = Optional.of(next);
        prepare(current());
        var waiting = takeReserve();
        if (factory.isInMemory(release)) {
            prepare(waiting);
        }
        lock.lock();
        try {
            putInReserve(waiting);
        } finally {
            lock.unlock();
        }
    }

    private void prepare(Optional<RunningProcess> process) {
        process.ifPresent(known -> {
            if (factory.heap(release) > known.heap()) {
                known.close();
            } else {
                known.keep(release);
            }
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            current.ifPresent(RunningProcess::close);
            reserve.ifPresent(RunningProcess::close);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        vigil.close();
        factory.close();
    }
}
