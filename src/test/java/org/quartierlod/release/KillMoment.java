package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Moments of a publication that can be told from outside.
enum KillMoment {
    UNFINISHED_FOLDER(""),
    DATASET("dataset.nq.gz"),
    MERGED("merged.nt.gz"),
    CHANGES("changes.rdfp"),
    CHECK("check.ttl"),
    GONE("gone.txt"),
    MANIFEST("manifest.json"),
    DIGEST("manifest.json.sha256"),
    RELEASE_FOLDER(""),
    POINTER("");

    private final String file;

    KillMoment(String file) {
        this.file = file;
    }

    /// What was there when the publisher started.
    record Before(ReleaseArchive archive, List<ReleaseId> ids, Optional<ReleaseId> pointed) {
        static Before of(ReleaseArchive archive) throws IOException {
            return new Before(archive, archive.ids(), archive.pointed());
        }
    }

    boolean isReached(Before before) throws IOException {
        return switch (this) {
            case RELEASE_FOLDER -> before.archive().ids().size() > before.ids().size();
            case POINTER -> !before.archive().pointed().equals(before.pointed());
            default ->
                    ReadRelease.leftovers(before.archive()).stream()
                            .anyMatch(name ->
                                    Files.exists(
                                            before.archive().folder().resolve(name).resolve(file)));
        };
    }
}
