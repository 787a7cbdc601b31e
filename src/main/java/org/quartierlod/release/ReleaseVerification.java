package org.quartierlod.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.quartierlod.release.ReleaseArchive.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Tells whether a release folder is what it was when it was written: the manifest by the digest
/// beside it, everything else by the digests in the manifest.
final class ReleaseVerification {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReleaseVerification() {}

    static Opened open(ReleaseId id, Path folder) {
        if (!Files.isDirectory(folder)) {
            return bad(id, "its folder is missing");
        }
        try {
            var bytes = Files.readAllBytes(folder.resolve(Release.MANIFEST));
            var format = JSON.readTree(bytes).path("format").asInt(0);
            if (format == 0) {
                return bad(id, Release.MANIFEST + " is no manifest");
            }
            if (format != ReleaseManifest.FORMAT) {
                return bad(
                        id,
                        "has format "
                                + format
                                + "; this software reads "
                                + ReleaseManifest.FORMAT
                                + ". Use the software that wrote it, or publish again");
            }
            return open(id, folder, bytes);
        } catch (NoSuchFileException e) {
            return bad(id, Path.of(e.getFile()).getFileName() + " is missing");
        } catch (JacksonException e) {
            return bad(id, Release.MANIFEST + " is no manifest (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            return bad(id, "cannot be read (" + e + ")");
        }
    }

    private static Opened open(ReleaseId id, Path folder, byte[] bytes) throws IOException {
        var digest = Files.readString(folder.resolve(Release.DIGEST), StandardCharsets.ISO_8859_1);
        if (!digest.equals(digestLine(bytes))) {
            return bad(id, Release.MANIFEST + " has another SHA-256 than " + Release.DIGEST);
        }
        var manifest = JSON.readValue(bytes, ReleaseManifest.class);
        if (!manifest.id().equals(id.toString()) || !manifest.dataset().startsWith(id.hash())) {
            return bad(id, Release.MANIFEST + " is that of release " + manifest.id());
        }
        return damage(folder, manifest)
                .map(reason -> bad(id, reason))
                .orElseGet(() -> new Opened.Good(new Release(id, folder, manifest)));
    }

    /// What the digest file says of a manifest: a line `sha256sum --check` reads.
    static String digestLine(byte[] manifest) {
        var digest = Digests.sha256();
        digest.update(manifest);
        return Digests.hex(digest) + "  " + Release.MANIFEST + "\n";
    }

    private static Optional<String> damage(Path folder, ReleaseManifest manifest)
            throws IOException {
        for (var file : manifest.files().entrySet()) {
            if (!Digests.of(folder.resolve(file.getKey())).equals(file.getValue())) {
                return Optional.of(file.getKey() + " has another SHA-256 than the manifest says");
            }
        }
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(Release.DATASET)))) {
            return Digests.of(in).equals(manifest.dataset())
                    ? Optional.empty()
                    : Optional.of("the dataset has another SHA-256 than the manifest says");
        }
    }

    private static Opened bad(ReleaseId id, String reason) {
        return new Opened.Bad(new ReleaseDamage(id.toString(), reason));
    }
}
