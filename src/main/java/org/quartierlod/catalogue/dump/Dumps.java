package org.quartierlod.catalogue.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.quartierlod.representation.FlatJsonLd;
import org.quartierlod.representation.RdfWriter;

/// Writes datasets as files: the same statements give the same bytes.
///
/// @param folder of one release
public record Dumps(Path folder) {
    /// All files of a dataset: each format, plain and gzipped.
    ///
    /// @param slug the beginning of their names
    public List<Dump> write(String slug, Graph graph) {
        var dumps = new ArrayList<Dump>();
        for (var format : DumpFormat.values()) {
            format.rdf()
                    .map(rdf ->
                            format == DumpFormat.JSON_LD
                                    ? FlatJsonLd.write(graph)
                                    : RdfWriter.write(graph, rdf))
                    .or(() -> Tables.of(slug).map(table -> table.csv(graph)))
                    .ifPresent(bytes -> {
                        var name = slug + "." + format.extension();
                        dumps.add(write(name, format, false, bytes));
                        dumps.add(write(name + ".gz", format, true, gzip(bytes)));
                    });
        }
        return dumps;
    }

    private Dump write(String name, DumpFormat format, boolean isGzipped, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            var path = Files.write(folder.resolve(name), bytes);
            return new Dump(name, format, isGzipped, path, bytes.length, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
