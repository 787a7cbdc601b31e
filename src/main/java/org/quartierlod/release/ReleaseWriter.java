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
import org.quartierlod.check.CheckReport;
import org.quartierlod.vocab.BaseIri;

/// Writes releases: all or nothing of each.
///
/// @param archive where to
/// @param edition what goes into a release besides the files
/// @param clock for the time it was made
record ReleaseWriter(ReleaseArchive archive, Publisher.Edition edition, Clock clock) {
    private static final List<String> FILES =
            List.of(Release.DATASET, Release.MERGED, Release.CHANGES, Release.CHECK, Release.GONE);

    /// Writes the next release.
    ///
    /// @param newest the release before
    /// @throws IOException when it could not be written; the message says why, and nothing is left
    Release write(ReleaseContent content, Optional<Release> newest, CheckReport report)
            throws IOException {
        requireSpace(content);
        var id = ReleaseId.of(archive.nextNumber(), content.dataset().hash());
        var unfinished = archive.newFolder();
        try {
            var parent = newest.filter(this::mayBeCompared);
            content.dataset().writeGzip(unfinished.resolve(Release.DATASET));
            content.merged().writeGzip(unfinished.resolve(Release.MERGED));
            ReleaseDiff.write(parent, id, content.dataset(), unfinished.resolve(Release.CHANGES));
            Files.writeString(unfinished.resolve(Release.CHECK), CheckReportTurtle.of(report));
            Files.write(unfinished.resolve(Release.GONE), gone(content, newest));
            return archive.add(unfinished, id, manifest(id, content, parent, report, unfinished));
        } catch (IOException | RuntimeException e) {
            throw failed(id, unfinished, e);
        }
    }

    /// A difference to a release with persons would name those that are left out now.
    private boolean mayBeCompared(Release release) {
        return edition.persons() || !release.manifest().persons();
    }

    private static IOException failed(ReleaseId id, Path unfinished, Exception reason) {
        var failure =
                new IOException(
                        "Release "
                                + id
                                + " could not be written ("
                                + reason.getMessage()
                                + "). The current release stays; free space or mend the folder and publish again.",
                        reason);
        try {
            Durable.delete(unfinished);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
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
        for (var name : FILES) {
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
