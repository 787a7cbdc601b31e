package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quartierlod.check.Check;
import org.quartierlod.check.CheckReport;
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
                return unchanged(newest.get());
            }
            var release = write(content, newest, report);
            handOver(release);
            return new Publication.Published(release, report);
        }
    }

    private Publication unchanged(Release newest) throws IOException {
        var isCurrent =
                archive.current().release().filter(r -> r.id().equals(newest.id())).isPresent();
        if (!isCurrent) {
            handOver(newest);
        }
        return new Publication.Unchanged(newest, !isCurrent);
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

    private Release write(ReleaseContent content, Optional<Release> parent, CheckReport report)
            throws IOException {
        requireSpace(content);
        var id = ReleaseId.of(archive.nextNumber(), content.dataset().hash());
        var unfinished = archive.newFolder();
        try {
            content.dataset().writeGzip(unfinished.resolve(Release.DATASET));
            content.merged().writeGzip(unfinished.resolve(Release.MERGED));
            ReleaseDiff.write(parent, id, content.dataset(), unfinished.resolve(Release.CHANGES));
            Files.writeString(unfinished.resolve(Release.CHECK), CheckReportTurtle.of(report));
            Files.write(unfinished.resolve(Release.GONE), gone(content, parent));
            return archive.add(unfinished, id, manifest(id, content, parent, report, unfinished));
        } catch (IOException | RuntimeException e) {
            Durable.delete(unfinished);
            throw new IOException(
                    "Release "
                            + id
                            + " could not be written ("
                            + e.getMessage()
                            + "). The current release stays; free space or mend the folder and publish again.",
                    e);
        }
    }

    /// Refuses to begin what the disk cannot hold: the lines compress to a tenth, the difference is
    /// at most their whole length.
    private void requireSpace(ReleaseContent content) throws IOException {
        var needed =
                content.dataset().lines().stream().mapToLong(String::length).sum() * 2 + (1 << 20);
        var free = Files.getFileStore(archive.folder()).getUsableSpace();
        if (free < needed) {
            throw new IOException(
                    "The release needs up to "
                            + needed / 1024
                            + " KiB below "
                            + archive.folder()
                            + ", of which "
                            + free / 1024
                            + " KiB are free. The current release stays; free space and publish again.");
        }
    }

    private ReleaseManifest manifest(
            ReleaseId id,
            ReleaseContent content,
            Optional<Release> parent,
            CheckReport report,
            Path folder)
            throws IOException {
        var files = new TreeMap<String, String>();
        for (var name :
                List.of(
                        Release.DATASET,
                        Release.MERGED,
                        Release.CHANGES,
                        Release.CHECK,
                        Release.GONE)) {
            files.put(name, Digests.of(folder.resolve(name)));
        }
        return new ReleaseManifest(
                ReleaseManifest.FORMAT,
                id.toString(),
                parent.map(p -> p.id().toString()).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                edition.base().value(),
                edition.persons(),
                content.inputs(),
                content.content(),
                content.dataset().hash(),
                content.dataset().lines().size(),
                content.graphs(),
                content.sources(),
                files,
                report.warnings().count(),
                edition.software());
    }

    /// Addresses the parent described or had already lost, less those described now.
    private Set<String> gone(ReleaseContent content, Optional<Release> parent) throws IOException {
        var gone = new TreeSet<String>();
        if (parent.isPresent()) {
            gone.addAll(parent.get().gone());
            try (var lines = parent.get().lines()) {
                lines.lines()
                        .forEach(line -> thing(line, parent.get().base()).ifPresent(gone::add));
            }
        }
        var now = new HashSet<String>();
        content.dataset().lines().forEach(line -> thing(line, edition.base()).ifPresent(now::add));
        gone.removeAll(now);
        return gone;
    }

    private static Optional<String> thing(String line, BaseIri base) {
        var subject = line.substring(1, line.indexOf('>'));
        return subject.startsWith(base.value() + "id/")
                ? Optional.of(base.relativize(subject))
                : Optional.empty();
    }
}
