package org.quartierlod.command;

import java.io.IOException;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.store.ReleaseWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Before the first request: publishes what is due and opens the current release. Faulty sources do
/// not hinder serving the last good release.
@Component
@ConditionalOnWebApplication
class Serving implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Publisher publisher;
    private final ReleaseArchive archive;
    private final ReleaseWatch watch;
    private final Terminal terminal;
    private volatile boolean running;

    Serving(Publisher publisher, ReleaseArchive archive, ReleaseWatch watch, Terminal terminal) {
        this.publisher = publisher;
        this.archive = archive;
        this.watch = watch;
        this.terminal = terminal;
    }

    /// Before the web server, which starts last.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        publishWhatIsDue();
        try {
            watch.start();
        } catch (IOException e) {
            throw new NothingToServe(String.valueOf(e.getMessage()), e);
        }
        running = true;
    }

    private void publishWhatIsDue() {
        try {
            for (var damage : archive.current().damages()) {
                LOG.error("Release damaged release={} reason={}", damage.id(), damage.reason());
            }
            publisher.publishIfDue().ifPresent(done -> PublicationText.say(done, terminal));
        } catch (IOException e) {
            LOG.error(
                    "Publishing failed; the last good release is served reason={}",
                    Failure.sentence(e));
        } catch (RuntimeException e) {
            LOG.error("Publishing failed; the last good release is served", e);
        }
    }

    @Override
    public void stop() {
        watch.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
