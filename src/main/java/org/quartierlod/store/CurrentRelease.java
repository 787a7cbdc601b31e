package org.quartierlod.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.ChangeHistory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The release that is served, and the one step from it to the next.
///
/// Whoever reads does so within [#read]: the release stays open until the last reader has left, so
/// an answer is of one release even when the switch happens in its midst. Where a store cannot
/// promise that, because its data lies elsewhere, it is asked afterwards, and what was read of an
/// overwritten release is read again.
public final class CurrentRelease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final int ATTEMPTS = 5;

    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Release>> forerunners = new CopyOnWriteArrayList<>();
    private final ReleaseOpener opener;
    private final ReleaseArchive archive;

    CurrentRelease(ReleaseOpener opener, ReleaseArchive archive) {
        this.opener = opener;
        this.archive = archive;
    }

    /// An open release.
    ///
    /// @param history how it came to be what it is
    public record Served(Release release, Store store, ChangeHistory history) {}

    /// Something that is the same object as long as the same release is served.
    ///
    /// @return nothing when no release is served
    public Optional<Object> generation() {
        var lease = current.get();
        return lease == null ? Optional.empty() : Optional.of(lease.generation);
    }

    /// Has something done after each switch, on the thread that switches.
    public void afterSwitch(Runnable follower) {
        followers.add(follower);
    }

    /// Has something done before each switch, on the thread that switches, with the release that
    /// comes: what takes long then takes no reader's time.
    public void beforeSwitch(Consumer<Release> forerunner) {
        forerunners.add(forerunner);
    }

    /// Answers from the current release. The question may be asked more than once.
    ///
    /// @throws QueryFailure when no release is served
    public <T> T read(Function<Served, T> question) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var lease = enter();
            try {
                var answer = question.apply(lease.served);
                if (lease.served.store().isIntact()) {
                    return answer;
                }
            } catch (RuntimeException e) {
                if (isTrueOf(lease, e)) {
                    throw e;
                }
            } finally {
                lease.readers.leave();
            }
            catchUp(lease);
        }
        throw unavailable("The release was overwritten while it was read");
    }

    private Lease enter() {
        while (true) {
            var lease = current.get();
            if (lease == null) {
                throw unavailable("No release is being served");
            }
            if (lease.readers.enter()) {
                return lease;
            }
        }
    }

    /// Whether a failure, of whatever kind, comes from the release rather than from its
    /// replacement.
    private static boolean isTrueOf(Lease lease, RuntimeException failure) {
        try {
            return lease.served.store().isIntact();
        } catch (QueryFailure e) {
            failure.addSuppressed(e);
            return true;
        }
    }

    /// Follows the pointer at once where a reader has met an overwritten release.
    private synchronized void catchUp(Lease lost) {
        if (current.get() != lost) {
            return;
        }
        try {
            var pointed = archive.current().release();
            if (pointed.isEmpty() || pointed.get().id().equals(lost.served.release().id())) {
                throw unavailable("The store has lost the current release");
            }
            replace(lost, pointed.get());
        } catch (IOException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The current release cannot be opened", e);
        }
    }

    private static QueryFailure unavailable(String message) {
        return new QueryFailure(QueryFailure.Reason.UNAVAILABLE, message);
    }

    /// Opens a release and makes it the served one; the old one closes after its last reader.
    public synchronized void switchTo(Release release) throws IOException {
        var old = current.get();
        if (old == null || !old.served.release().id().equals(release.id())) {
            replace(old, release);
        }
    }

    /// Opens the served release once more where the store has lost it, as one that was started
    /// again empty has.
    synchronized void mend() throws IOException {
        var old = current.get();
        if (old != null && !old.served.store().isIntact()) {
            replace(old, old.served.release());
        }
    }

    private void replace(@Nullable Lease old, Release release) throws IOException {
        var history = archive.history(release);
        var store = opener.open(release);
        forerunners.forEach(forerunner -> forerunner.accept(release));
        current.set(new Lease(new Served(release, store, history)));
        LOG.info("Release switched release={} quads={}", release.id(), release.manifest().quads());
        if (old != null) {
            old.readers.ownerLeaves();
        }
        followers.forEach(Runnable::run);
    }

    @Override
    public synchronized void close() {
        var old = current.getAndSet(null);
        if (old != null) {
            old.readers.ownerLeaves();
        }
    }

    /// A served release and who reads it.
    private static final class Lease {
        private final Served served;
        private final Readers readers;

        /// Whoever keeps this does not keep the release.
        private final Object generation = new Object();

        Lease(Served served) {
            this.served = served;
            this.readers = new Readers(served.store()::close);
        }
    }
}
