package org.quartierlod.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What releases there are and how each differs from the one before, told by their manifests and
/// changes alone: these are compared with their digests, once; the datasets are left unread.
public final class ReleaseHistory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReleaseArchive archive;
    private final Map<ReleaseId, Entry> known = new ConcurrentHashMap<>();

    /// The history of an archive.
    public ReleaseHistory(ReleaseArchive archive) {
        this.archive = archive;
    }

    /// A release as the history tells it.
    ///
    /// @param manifest what it says of itself
    /// @param added how many statements it has that the one before has not
    /// @param removed how many the one before has that it has not
    public record Entry(ReleaseId id, ReleaseManifest manifest, long added, long removed) {}

    /// All that can be told.
    ///
    /// @param entries newest first
    /// @param damaged releases whose manifest or changes are not what they were, newest first
    public record Told(List<Entry> entries, List<ReleaseId> damaged) {
        /// Copies.
        public Told {
            entries = List.copyOf(entries);
            damaged = List.copyOf(damaged);
        }
    }

    /// Reads what is new since the last time.
    ///
    /// @throws IOException when the archive cannot be listed
    public Told read() throws IOException {
        var entries = new ArrayList<Entry>();
        var damaged = new ArrayList<ReleaseId>();
        for (var id : archive.ids().reversed()) {
            try {
                entries.add(entry(id));
            } catch (IOException | JacksonException _) {
                damaged.add(id);
            }
        }
        return new Told(entries, damaged);
    }

    private Entry entry(ReleaseId id) throws IOException {
        var entry = known.get(id);
        if (entry == null) {
            entry = read(id);
            known.put(id, entry);
        }
        return entry;
    }

    private Entry read(ReleaseId id) throws IOException {
        var folder = archive.folder().resolve(id.toString());
        var bytes = Files.readAllBytes(folder.resolve(Release.MANIFEST));
        var digest = Files.readString(folder.resolve(Release.DIGEST), StandardCharsets.ISO_8859_1);
        if (!digest.equals(ReleaseVerification.digestLine(bytes))) {
            throw new IOException(Release.MANIFEST + " has another digest");
        }
        var manifest = JSON.readValue(bytes, ReleaseManifest.class);
        var changes = folder.resolve(Release.CHANGES);
        if (!manifest.id().equals(id.toString())
                || !Digests.of(changes).equals(manifest.files().get(Release.CHANGES))) {
            throw new IOException(id + " is not what it was");
        }
        return new Entry(id, manifest, count(changes, "A "), count(changes, "D "));
    }

    private static long count(Path changes, String mark) throws IOException {
        try (var lines = Files.lines(changes)) {
            return lines.filter(line -> line.startsWith(mark)).count();
        }
    }
}
