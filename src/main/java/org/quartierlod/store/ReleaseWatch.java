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

/// Looks every second whether another process has made another release current, and follows.
public final class ReleaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

    private final ReleaseArchive archive;
    private final CurrentRelease current;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("release-watch").factory());
    private Optional<ReleaseId> seen = Optional.empty();

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
            if (!archive.pointed().equals(seen)) {
                follow();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "The current release could not be followed; the last good one stays reason={}",
                    e.getMessage());
        }
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
