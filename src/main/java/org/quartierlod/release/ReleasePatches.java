package org.quartierlod.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RiotException;
import org.quartierlod.release.ChangeHistory.ReleasePair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The patches of an archive: each leads from a release's parent to the release, so that a way
/// between any two goes by what both descend from.
final class ReleasePatches {
    private static final Logger LOG = LoggerFactory.getLogger(ReleasePatches.class);
    private static final String PREFIX = "urn:quartier-lod:release:";

    /// A step that rewrites more than this is taken as changing everything.
    private static final long MOST_BYTES = 64 << 20;

    private final Path archive;
    private final Map<ReleaseId, Optional<ReleaseId>> parents = new HashMap<>();

    ReleasePatches(Path archive) {
        this.archive = archive;
    }

    /// What differs between two releases; nothing where that is not known, or too much.
    Optional<ChangedParts> between(ReleasePair pair) {
        try {
            var before = line(pair.before());
            var after = line(pair.after());
            var common = before.stream().filter(after::contains).findFirst();
            if (common.isEmpty()) {
                return Optional.empty();
            }
            var way = new LinkedHashSet<ReleaseId>();
            before.stream().takeWhile(id -> !id.equals(common.get())).forEach(way::add);
            after.stream().takeWhile(id -> !id.equals(common.get())).forEach(way::add);
            return changes(way);
        } catch (IOException | RiotException e) {
            LOG.warn(
                    "Changes unknown from={} to={} reason={}",
                    pair.before(),
                    pair.after(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ChangedParts> changes(SequencedSet<ReleaseId> way) throws IOException {
        var changes = new ChangedParts();
        var bytes = 0L;
        for (var id : way) {
            bytes += Files.size(patch(id));
            if (bytes > MOST_BYTES) {
                return Optional.empty();
            }
            changes.read(patch(id));
        }
        return Optional.of(changes);
    }

    /// A release and what it descends from, itself first.
    private SequencedSet<ReleaseId> line(ReleaseId id) throws IOException {
        var line = new LinkedHashSet<ReleaseId>();
        var next = Optional.of(id);
        while (next.isPresent() && line.add(next.get())) {
            next = parent(next.get());
        }
        return line;
    }

    private Optional<ReleaseId> parent(ReleaseId id) throws IOException {
        if (!parents.containsKey(id)) {
            parents.put(id, Files.exists(patch(id)) ? readParent(id) : Optional.empty());
        }
        return Objects.requireNonNull(parents.get(id));
    }

    private Optional<ReleaseId> readParent(ReleaseId id) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(patch(id)))) {
            var previous = RDFPatchOps.readHeader(in).getPrevious();
            return Optional.ofNullable(previous)
                    .map(node -> node.getURI().substring(PREFIX.length()))
                    .flatMap(ReleaseId::parse);
        }
    }

    private Path patch(ReleaseId id) {
        return archive.resolve(id.toString()).resolve(Release.CHANGES);
    }
}
