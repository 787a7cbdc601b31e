package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of releases: one folder each, `current` as a symbolic link to the one that is served,
/// and a log of what was current when.
///
/// What stands here is only ever added to. A release is verified against its manifest before it is
/// handed out.
public final class ReleaseArchive {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Path pointer;
    private final ReleaseLog log;

    /// An archive in a folder, which is made when first needed.
    public ReleaseArchive(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.pointer = this.folder.resolve("current");
        this.log = new ReleaseLog(this.folder);
    }

    /// What is served, and what could not be.
    ///
    /// @param release the release the pointer names or, when that is damaged, the one that was
    ///   current before it
    /// @param damages what was passed over
    public record Current(Optional<Release> release, List<ReleaseDamage> damages) {}

    /// The release to serve.
    public Current current() throws IOException {
        var damages = new ArrayList<>(pointerDamage().stream().toList());
        for (var id : candidates()) {
            switch (open(id)) {
                case Opened.Good(var release) -> {
                    return new Current(Optional.of(release), damages);
                }
                case Opened.Bad(var damage) -> damages.add(damage);
            }
        }
        return new Current(Optional.empty(), damages);
    }

    /// A link that is lost although something was current.
    private Optional<ReleaseDamage> pointerDamage() throws IOException {
        if (pointed().isPresent() || log.entries().isEmpty()) {
            return Optional.empty();
        }
        var reason =
                Files.exists(pointer, LinkOption.NOFOLLOW_LINKS)
                        ? "is not a link to a release"
                        : "the link is missing";
        return Optional.of(
                new ReleaseDamage(
                        "current", reason + "; the log tells what was current. Publish again"));
    }

    /// First what the pointer names, then what was current before, latest first, and when nothing
    /// of that is left, what there is.
    private SequencedSet<ReleaseId> candidates() throws IOException {
        var candidates = new LinkedHashSet<ReleaseId>();
        pointed().ifPresent(candidates::add);
        log.entries().reversed().forEach(entry -> candidates.add(entry.release()));
        candidates.addAll(ids().reversed());
        return candidates;
    }

    /// The release the pointer names, whether or not it is sound; reads nothing else.
    public Optional<ReleaseId> pointed() throws IOException {
        return Files.isSymbolicLink(pointer)
                ? Optional.ofNullable(Files.readSymbolicLink(pointer).getFileName())
                        .flatMap(name -> ReleaseId.parse(name.toString()))
                : Optional.empty();
    }

    /// All releases, oldest first, damaged ones too.
    public List<ReleaseId> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.flatMap(path -> ReleaseId.parse(path.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        }
    }

    /// A release after verification.
    public sealed interface Opened {
        /// Its files are what the manifest says.
        record Good(Release release) implements Opened {}

        /// They are not.
        record Bad(ReleaseDamage damage) implements Opened {}
    }

    /// Verifies a release: the digest of every file and of the dataset.
    public Opened open(ReleaseId id) {
        return ReleaseVerification.open(id, folder.resolve(id.toString()));
    }

    /// A release that another process has verified and vouches for: only its manifest is read.
    ///
    /// @throws IOException when there is no such release
    public Release vouched(ReleaseId id) throws IOException {
        var path = folder.resolve(id.toString());
        var manifest =
                JSON.readValue(
                        Files.readAllBytes(path.resolve(Release.MANIFEST)), ReleaseManifest.class);
        return new Release(id, path, manifest);
    }

    /// How what is served became what it is.
    ///
    /// @param served the release that is; where the log does not end with it, because its line is
    ///   still to come or because a damaged release was passed over, that is one more step
    public ChangeHistory history(Release served) throws IOException {
        var steps = new ArrayList<ChangeHistory.Step>();
        log.entries()
                .forEach(entry -> steps.add(new ChangeHistory.Step(entry.release(), entry.time())));
        if (steps.isEmpty() || !steps.getLast().release().equals(served.id())) {
            steps.add(new ChangeHistory.Step(served.id(), pointedSince(served)));
        }
        return ChangeHistory.of(steps, new ReleasePatches(folder)::between);
    }

    private Instant pointedSince(Release served) throws IOException {
        return pointed().isPresent() ? pointerTime() : served.manifest().created();
    }

    private Instant pointerTime() throws IOException {
        return Files.getLastModifiedTime(pointer, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    /// The highest-numbered sound release.
    Optional<Release> newest() throws IOException {
        for (var id : ids().reversed()) {
            if (open(id) instanceof Opened.Good(var release)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /// Whether a release was ever served.
    boolean wasCurrent(ReleaseId id) throws IOException {
        return log.entries().stream().anyMatch(entry -> entry.release().equals(id))
                || pointed().filter(id::equals).isPresent();
    }

    int nextNumber() throws IOException {
        var ids = ids();
        return ids.isEmpty() ? 1 : ids.getLast().number() + 1;
    }

    /// The only way to change the archive.
    ///
    /// @throws PublisherBusy when another process or thread is at it
    PublisherLock lock() throws IOException {
        Files.createDirectories(folder);
        var lock = PublisherLock.take(folder);
        try {
            Durable.removeUnfinished(folder);
            recover();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        return lock;
    }

    /// Writes the line that a crash between pointer and log left out.
    private void recover() throws IOException {
        var entries = log.entries();
        var pointed = pointed().filter(ids()::contains);
        if (pointed.isPresent()
                && (entries.isEmpty() || !entries.getLast().release().equals(pointed.get()))) {
            log.append(
                    new ReleaseLog.Entry(pointerTime(), ReleaseLog.Step.RECOVERED, pointed.get()));
        }
    }

    Path newFolder() throws IOException {
        return Durable.newFolder(folder);
    }

    /// Writes the manifest and its digest as the last files and gives the folder its name.
    Release add(Path unfinished, ReleaseId id, ReleaseManifest manifest) throws IOException {
        var bytes = JSON.writeValueAsBytes(manifest);
        Files.write(unfinished.resolve(Release.MANIFEST), bytes);
        Files.writeString(
                unfinished.resolve(Release.DIGEST), ReleaseVerification.digestLine(bytes));
        var path = folder.resolve(id.toString());
        Durable.publishFolder(unfinished, path);
        return new Release(id, path, manifest);
    }

    void makeCurrent(ReleaseId id, ReleaseLog.Step step, Instant now) throws IOException {
        Durable.link(pointer, Path.of(id.toString()));
        try {
            log.append(new ReleaseLog.Entry(now, step, id));
        } catch (IOException e) {
            throw new IOException(
                    "Release "
                            + id
                            + " is current, but the log could not be written ("
                            + e.getMessage()
                            + "). Free space; the next publication writes the missing line.",
                    e);
        }
    }

    Path folder() {
        return folder;
    }
}
