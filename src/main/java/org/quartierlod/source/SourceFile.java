package org.quartierlod.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.quartierlod.vocab.BaseIri;

/// A Turtle file as it was read.
///
/// @param path from the project folder, with `/`, for example `data-ttl/hannover/areas.ttl`
/// @param graph the named graph it becomes: `{base}graph/hannover/areas` for a data file,
///   `{base}graph/ontology/…` for the ontology's
/// @param sha256 of its bytes, in hexadecimal
public record SourceFile(String path, Node graph, String sha256) {
    static final String DATA = "data-ttl";

    static SourceFile of(String path, byte[] bytes, BaseIri base) {
        return new SourceFile(path, graph(path, base), sha256(bytes));
    }

    /// Whether the file is written by the city's maintainer, as opposed to the shared ontology.
    public boolean isData() {
        return path.startsWith(DATA + "/");
    }

    private static Node graph(String path, BaseIri base) {
        var name = path.substring(0, path.length() - ".ttl".length());
        return base.node(
                "graph/"
                        + (name.startsWith(DATA + "/") ? name.substring(DATA.length() + 1) : name));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
