package org.quartierlod.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.release.ReleaseManifest;
import tools.jackson.databind.json.JsonMapper;

/// An archive of releases that say whatever a test needs, without sources or checks.
final class TestReleases {
    static final String BASE = "http://localhost:8080/";

    private final Path folder;

    /// @param work the work folder
    TestReleases(Path work) {
        this.folder = work.resolve("releases");
    }

    ReleaseArchive archive() {
        return new ReleaseArchive(folder);
    }

    /// Makes a release of these N-Quads and its mark.
    Release add(int number, String nquads) {
        return add(number, nquads, BASE);
    }

    /// Makes a release under another base.
    Release add(int number, String nquads, String base) {
        var lines = nquads.lines().filter(l -> !l.isBlank()).collect(Collectors.toSet());
        var content = sha256(text(new TreeSet<>(lines)));
        var mark = "<" + base + "graph/release>";
        lines.add(
                "%s <http://purl.org/dc/terms/identifier> \"%s\" %s ."
                        .formatted(mark, content, mark));
        var quads = text(new TreeSet<>(lines));
        var merged = new TreeSet<String>();
        lines.forEach(l -> merged.add(l.substring(0, l.lastIndexOf('<')) + "."));
        return write(new Parts(number, base, content, quads, text(merged)));
    }

    private record Parts(int number, String base, String content, byte[] quads, byte[] merged) {
        String hash() {
            return sha256(quads);
        }

        ReleaseId id() {
            return new ReleaseId(number, hash().substring(0, 12));
        }
    }

    private Release write(Parts parts) {
        var id = parts.id();
        try {
            var path = Files.createDirectories(folder.resolve(id.toString()));
            var files = new TreeMap<String, String>();
            files.put("dataset.nq.gz", put(path.resolve("dataset.nq.gz"), gzip(parts.quads)));
            files.put("merged.nt.gz", put(path.resolve("merged.nt.gz"), gzip(parts.merged)));
            files.put("gone.txt", put(path.resolve("gone.txt"), new byte[0]));
            var manifest = manifest(parts, files);
            var json = JsonMapper.shared().writeValueAsBytes(manifest);
            var digest = put(path.resolve("manifest.json"), json) + "  manifest.json\n";
            put(path.resolve("manifest.json.sha256"), digest.getBytes(StandardCharsets.UTF_8));
            return new Release(id, path, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReleaseManifest manifest(Parts parts, TreeMap<String, String> files) {
        var graphs = new TreeMap<String, Long>();
        dataset(parts.quads)
                .find()
                .forEachRemaining(q -> graphs.merge(q.getGraph().getURI(), 1L, Long::sum));
        return new ReleaseManifest(
                1,
                parts.id().toString(),
                null,
                Instant.EPOCH,
                parts.base,
                true,
                parts.hash(),
                parts.content,
                parts.hash(),
                graphs.values().stream().mapToLong(Long::longValue).sum(),
                graphs,
                new TreeMap<>(),
                files,
                0,
                "test");
    }

    /// Makes the pointer name a release.
    void point(Release release) {
        try {
            var next = folder.resolve("next");
            Files.createSymbolicLink(next, Path.of(release.id().toString()));
            Files.move(next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a release says, read by nothing but Jena's parser.
    static DatasetGraph dataset(Release release) {
        try (var in = release.openDataset()) {
            return dataset(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatasetGraph dataset(byte[] nquads) {
        var dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(nquads)).lang(Lang.NQUADS).parse(dataset);
        return dataset;
    }

    private static byte[] text(TreeSet<String> lines) {
        return lines.stream()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String put(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return sha256(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
