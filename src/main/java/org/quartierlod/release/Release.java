package org.quartierlod.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.quartierlod.vocab.BaseIri;

/// A release on disk whose files have been verified against its manifest.
///
/// @param id its number and hash
/// @param folder where its files are
/// @param manifest what it says of itself
public record Release(ReleaseId id, Path folder, ReleaseManifest manifest) {
    static final String DATASET = "dataset.nq.gz";
    static final String MERGED = "merged.nt.gz";
    static final String CHANGES = "changes.rdfp";
    static final String CHECK = "check.ttl";
    static final String GONE = "gone.txt";
    static final String MANIFEST = "manifest.json";
    static final String DIGEST = "manifest.json.sha256";
    static final String MARK_GRAPH = "graph/release";

    /// All statements with their graphs, as sorted N-Quads, gzipped.
    public Path dataset() {
        return folder.resolve(DATASET);
    }

    /// The statements of all graphs together, as sorted N-Triples, gzipped.
    public Path merged() {
        return folder.resolve(MERGED);
    }

    /// The difference to the release before, as RDF Patch.
    public Path changes() {
        return folder.resolve(CHANGES);
    }

    /// Whether a graph holds the names of people, which a release may leave out.
    public static boolean isOfPersons(String graph) {
        return graph.endsWith("/persons");
    }

    /// The graph that says which release a dataset holds.
    public String markGraph() {
        return base().value() + MARK_GRAPH;
    }

    /// What that graph says: the SHA-256 of all other statements.
    public String mark() {
        return manifest.content();
    }

    /// The base its IRIs were made with.
    public BaseIri base() {
        return new BaseIri(manifest.baseUri());
    }

    /// Addresses that an earlier release described and this one no longer does, relative to the
    /// base.
    ///
    /// @throws IOException when the file cannot be read
    public Set<String> gone() throws IOException {
        try (var lines = Files.lines(folder.resolve(GONE))) {
            return lines.filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Opens the N-Quads, unpacked.
    ///
    /// @throws IOException when the file cannot be read
    public InputStream openDataset() throws IOException {
        return new GZIPInputStream(Files.newInputStream(dataset()), 1 << 16);
    }

    /// Opens the N-Triples, unpacked.
    ///
    /// @throws IOException when the file cannot be read
    public InputStream openMerged() throws IOException {
        return new GZIPInputStream(Files.newInputStream(merged()), 1 << 16);
    }

    /// Reads the N-Quads line by line.
    BufferedReader lines() throws IOException {
        return new BufferedReader(
                new InputStreamReader(openDataset(), StandardCharsets.UTF_8), 1 << 16);
    }
}
