package org.quartierlod.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/// Statements as sorted lines: the canonical form of
/// [N-Quads](https://www.w3.org/TR/rdf12-n-quads/#canonical-quads), in the order of their UTF-8
/// bytes, each once.
///
/// @param lines without line ends
record CanonicalQuads(List<String> lines) {
    private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

    static CanonicalQuads of(Collection<Quad> quads) {
        return sorted(quads.stream().map(CanonicalQuads::line).toList());
    }

    /// The same statements without their graphs, each once.
    static CanonicalQuads merged(Collection<Quad> quads) {
        return sorted(quads.stream().map(q -> statement(q) + " .").toList());
    }

    private static CanonicalQuads sorted(List<String> lines) {
        return new CanonicalQuads(
                lines.stream().distinct().sorted(CanonicalQuads::compare).toList());
    }

    /// The order of the lines.
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Quad quad) {
        return statement(quad) + ' ' + text(quad.getGraph()) + " .";
    }

    private static String statement(Quad quad) {
        return text(quad.getSubject())
                + ' '
                + text(quad.getPredicate())
                + ' '
                + text(quad.getObject());
    }

    private static String text(Node node) {
        var out = new IndentedLineBuffer();
        FORMATTER.format(out, node);
        return out.asString();
    }

    /// SHA-256 of the lines, each with its line end.
    String hash() {
        var digest = Digests.sha256();
        for (var line : lines) {
            update(digest, line);
        }
        return Digests.hex(digest);
    }

    private static void update(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /// Writes the lines, gzipped; the same lines give the same bytes.
    void writeGzip(Path file) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16)) {
            for (var line : lines) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }
}
