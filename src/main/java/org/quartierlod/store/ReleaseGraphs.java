package org.quartierlod.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.quartierlod.release.Release;

/// The graphs of a release as N-Triples files, one each, for as long as they are needed.
final class ReleaseGraphs implements AutoCloseable {
    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();

    ReleaseGraphs(Release release) throws IOException {
        folder = Files.createTempDirectory("quartier-lod-");
        Map<String, OutputStream> outs = new HashMap<>();
        Map<String, StreamRDF> writers = new HashMap<>();
        try (var in = release.openDataset()) {
            for (var graph : release.manifest().graphs().keySet()) {
                var file = folder.resolve(files.size() + ".nt");
                files.put(graph, file);
                outs.put(graph, Files.newOutputStream(file));
                var writer = StreamRDFWriter.getWriterStream(outs.get(graph), Lang.NTRIPLES);
                writer.start();
                writers.put(graph, writer);
            }
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    var writer = writers.get(quad.getGraph().getURI());
                                    if (writer != null) {
                                        writer.triple(quad.asTriple());
                                    }
                                }
                            });
            writers.values().forEach(StreamRDF::finish);
        } finally {
            for (var out : outs.values()) {
                out.close();
            }
        }
    }

    Path file(String graph) {
        return Objects.requireNonNull(files.get(graph));
    }

    @Override
    public void close() {
        FileUtils.deleteQuietly(folder.toFile());
    }
}
