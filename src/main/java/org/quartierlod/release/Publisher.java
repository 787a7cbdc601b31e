package org.quartierlod.release;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.quartierlod.check.Check;
import org.quartierlod.source.SourceFolder;
import org.quartierlod.vocab.BaseIri;

/// Turns sources into the current release: check, build, write, hand over, switch. Each step leaves
/// the last good release served.
public final class Publisher {
    /// What goes into a release besides the files.
    ///
    /// @param base of its IRIs
    /// @param persons whether the graphs of persons are part of it
    /// @param software version that builds it
    public record Edition(BaseIri base, boolean persons, String software) {}

    private final SourceFolder sources;
    private final Check check;
    private final ReleaseArchive archive;
    private final Edition edition;
    private final ReleaseReceiver receiver;
    private final Clock clock;
    private final ReleaseWriter writer;

    /// A publisher that works when asked.
    public Publisher(
            SourceFolder sources,
            Check check,
            ReleaseArchive archive,
            Edition edition,
            ReleaseReceiver receiver,
            Clock clock) {
        this.sources = sources;
        this.check = check;
        this.archive = archive;
        this.edition = edition;
        this.receiver = receiver;
        this.clock = clock;
        this.writer = new ReleaseWriter(archive, edition, clock);
    }

    /// Whether the newest release was built from other files than there are now, was never served,
    /// or is missing.
    public boolean isDue() throws IOException {
        var newest = archive.newest();
        var inputs = ReleaseContent.inputs(sources.files(), edition.base(), edition.persons());
        return newest.isEmpty()
                || archive.current().release().isEmpty()
                || !archive.wasCurrent(newest.get().id())
                || !newest.get().manifest().inputs().equals(inputs);
    }

    /// Publishes, if the sources are without fault and say something new.
    ///
    /// @throws PublisherBusy when another publisher is at work
    /// @throws IOException when the release could not be written or handed over; the message says
    ///   why, and nothing changed
    public Publication publish() throws IOException {
        return publish(this::makeCurrent);
    }

    /// Publishes, if [#isDue]. Sources that say nothing new leave a release that was rolled back as
    /// it is.
    ///
    /// @return nothing when nothing was due
    /// @throws IOException as [#publish]
    public Optional<Publication> publishIfDue() throws IOException {
        return isDue() ? Optional.of(publish(this::makeCurrentOnce)) : Optional.empty();
    }

    /// What to do with a newest release that already says what the sources say.
    private interface NothingNew {
        Publication with(Release newest) throws IOException;
    }

    private Publication publish(NothingNew nothingNew) throws IOException {
        try (var _ = archive.lock()) {
            var read = sources.read();
            var report = check.check(read);
            if (!report.isPublishable()) {
                return new Publication.Refused(report);
            }
            var content = ReleaseContent.of(read, edition.base(), edition.persons());
            var newest = archive.newest();
            if (newest.isPresent()
                    && newest.get().manifest().dataset().equals(content.dataset().hash())) {
                return nothingNew.with(newest.get());
            }
            var release = writer.write(content, newest, report);
            handOver(release);
            return new Publication.Published(release, report);
        }
    }

    private Publication makeCurrent(Release newest) throws IOException {
        var isCurrent = archive.pointed().filter(newest.id()::equals).isPresent();
        if (!isCurrent) {
            handOver(newest);
        }
        return new Publication.Unchanged(newest, !isCurrent);
    }

    private Publication makeCurrentOnce(Release newest) throws IOException {
        var wasRolledBack =
                archive.wasCurrent(newest.id()) && archive.current().release().isPresent();
        return wasRolledBack ? new Publication.Unchanged(newest, false) : makeCurrent(newest);
    }

    private void handOver(Release release) throws IOException {
        receiver.receive(release);
        archive.makeCurrent(release.id(), ReleaseLog.Step.PUBLISHED, clock.instant());
    }

    /// Makes an earlier release current again.
    ///
    /// @return nothing when there is no such release
    /// @throws IOException when it is damaged or could not be handed over; the message says so
    public Optional<Release> rollBack(int number) throws IOException {
        try (var _ = archive.lock()) {
            var id = archive.ids().stream().filter(i -> i.number() == number).findFirst();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            switch (archive.open(id.get())) {
                case ReleaseArchive.Opened.Bad(var damage) ->
                        throw new IOException(
                                "Release "
                                        + damage.id()
                                        + " is damaged: "
                                        + damage.reason()
                                        + ". The current release stays.");
                case ReleaseArchive.Opened.Good(var release) -> {
                    receiver.receive(release);
                    archive.makeCurrent(release.id(), ReleaseLog.Step.ROLLED_BACK, clock.instant());
                    return Optional.of(release);
                }
            }
        }
    }
}
