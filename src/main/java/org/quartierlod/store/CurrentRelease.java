package org.quartierlod.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The release that is served, and the one step from it to the next.
///
/// Whoever reads does so within [#read]: the release stays open until the last reader has left, so
/// an answer is of one release even when the switch happens in its midst.
public final class CurrentRelease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);

    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();
    private final ReleaseOpener opener;

    CurrentRelease(ReleaseOpener opener) {
        this.opener = opener;
    }

    /// An open release.
    public record Served(Release release, Store store) {}

    /// Answers from the current release.
    ///
    /// @throws QueryFailure when no release is served
    public <T> T read(Function<Served, T> question) {
        while (true) {
            var lease = current.get();
            if (lease == null) {
                throw new QueryFailure(
                        QueryFailure.Reason.UNAVAILABLE, "No release is being served");
            }
            if (lease.enter()) {
                try {
                    return question.apply(lease.served);
                } finally {
                    lease.leave();
                }
            }
        }
    }

    /// Opens a release and makes it the served one; the old one closes after its last reader.
    public synchronized void switchTo(Release release) throws IOException {
        var old = current.get();
        if (old != null && old.served.release().id().equals(release.id())) {
            return;
        }
        current.set(new Lease(new Served(release, opener.open(release))));
        LOG.info("Release switched release={} quads={}", release.id(), release.manifest().quads());
        if (old != null) {
            old.leave();
        }
    }

    @Override
    public synchronized void close() {
        var old = current.getAndSet(null);
        if (old != null) {
            old.leave();
        }
    }

    /// Counts readers, beginning with one for being current; closes the store at zero.
    private static final class Lease {
        private final Served served;
        private int readers = 1;

        Lease(Served served) {
            this.served = served;
        }

        synchronized boolean enter() {
            if (readers == 0) {
                return false;
            }
            readers++;
            return true;
        }

        synchronized void leave() {
            readers--;
            if (readers == 0) {
                served.store().close();
            }
        }
    }
}
