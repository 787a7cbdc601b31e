package org.quartierlod.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseDamage;
import org.quartierlod.release.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every second whether another process has made another release current, and follows; and
/// whether the store still has the one that is served.
public final class ReleaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

    private final ReleaseArchive archive;
    private final CurrentRelease current;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("release-watch").factory());
    private Optional<ReleaseId> seen = Optional.empty();
    private String complaint = "";

    ReleaseWatch(ReleaseArchive archive, CurrentRelease current) {
        this.archive = archive;
        this.current = current;
    }

    /// Serves the current release and goes on watching.
    ///
    /// @throws IOException when there is none that can be served
    public void start() throws IOException {
        follow();
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (archive.pointed().equals(seen)) {
                current.mend();
            } else {
                follow();
            }
            complaint = "";
        } catch (IOException | RuntimeException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    /// Once, not every second.
    private void complain(String reason) {
        if (!reason.equals(complaint)) {
            LOG.error(
                    "The current release could not be followed; the last good one stays reason={}",
                    reason);
        }
        complaint = reason;
    }

    private void follow() throws IOException {
        var pointed = archive.pointed();
        var found = archive.current();
        for (ReleaseDamage damage : found.damages()) {
            LOG.error("Release passed over release={} reason={}", damage.id(), damage.reason());
        }
        var release =
                found.release()
                        .orElseThrow(() ->
                                new IOException(
                                        "There is no release that can be served. Run 'publish'."));
        current.switchTo(release);
        seen = pointed;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
