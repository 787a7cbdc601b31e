package org.quartierlod.catalogue.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDF2;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.quartierlod.release.Release;
import org.quartierlod.representation.FlatJsonLd;
import org.quartierlod.vocab.Prefixes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the datasets of a release as files, statement by statement, so that memory does not grow
/// with them. The same statements give the same bytes.
public final class Dumps {
    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);
    private static final String END = " .";

    private final Path folder;
    private final Map<String, Spool> spools = new HashMap<>();

    private Dumps(Path folder) {
        this.folder = folder;
    }

    /// Takes the datasets out of a release.
    ///
    /// @param folder of their files
    /// @param datasets the graphs of each, by the beginning of its files' names
    /// @throws IOException when the release is not all there
    public static Dumps of(
            Release release, Path folder, Map<String, ? extends Collection<String>> datasets)
            throws IOException {
        var dumps = new Dumps(Files.createDirectories(folder));
        var byGraph = new HashMap<String, List<Spool>>();
        datasets.forEach((name, graphs) -> {
            var spool = new Spool(folder.resolve(name + ".spool"));
            dumps.spools.put(name, spool);
            graphs.forEach(g -> byGraph.computeIfAbsent(g, _ -> new ArrayList<>()).add(spool));
        });
        if (divide(release, byGraph) != release.manifest().quads()) {
            throw new IOException(release.id() + " is not all there");
        }
        for (var spool : dumps.spools.values()) {
            spool.flush();
        }
        return dumps;
    }

    /// By the end of each line, which names the graph; those of one statement follow each other.
    private static long divide(Release release, Map<String, List<Spool>> byGraph)
            throws IOException {
        var count = 0L;
        try (var lines = lines(release.openDataset())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var graph = line.lastIndexOf(" <");
                if (graph < 0 || !line.endsWith(">" + END)) {
                    throw new IOException(release.id() + " is damaged");
                }
                var name = line.substring(graph + 2, line.length() - ">".length() - END.length());
                for (var spool : byGraph.getOrDefault(name, List.of())) {
                    spool.add(line.substring(0, graph) + END);
                }
                count++;
            }
        }
        return count;
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    /// How many statements a dataset has.
    public long size(String name) {
        return spool(name).size();
    }

    private Spool spool(String name) {
        return Optional.ofNullable(spools.get(name)).orElseThrow();
    }

    /// Writes all files of a dataset: each format it can be had in, plain and gzipped.
    ///
    /// @param others what is not written from the statements, by its format
    public List<Dump> write(String name, Map<DumpFormat, byte[]> others) throws IOException {
        var dumps = new ArrayList<Dump>();
        try (var turtle = output(name, DumpFormat.TURTLE);
                var jsonLd = output(name, DumpFormat.JSON_LD);
                var rdfXml = output(name, DumpFormat.RDF_XML);
                var nTriples = output(name, DumpFormat.N_TRIPLES)) {
            var xml = new RdfXml(rdfXml);
            parse(
                    spool(name).path(),
                    all(
                            StreamRDFWriter.getWriterStream(turtle, RDFFormat.TURTLE_BLOCKS),
                            new FlatJsonLd(jsonLd),
                            xml,
                            StreamRDFWriter.getWriterStream(nTriples, RDFFormat.NTRIPLES_UTF8)));
            dumps.addAll(turtle.dumps());
            dumps.addAll(jsonLd.dumps());
            if (xml.isPossible()) {
                dumps.addAll(rdfXml.dumps());
            } else {
                LOG.warn("Dataset has properties or characters unknown to XML dataset={}", name);
            }
            dumps.addAll(nTriples.dumps());
        }
        for (var other : others.entrySet()) {
            try (var output = output(name, other.getKey())) {
                output.write(other.getValue());
                dumps.addAll(output.dumps());
            }
        }
        Files.delete(spool(name).path());
        return dumps;
    }

    private DumpOutput output(String name, DumpFormat format) throws IOException {
        return new DumpOutput(folder, name, format);
    }

    private static StreamRDF all(StreamRDF... writers) {
        return Arrays.stream(writers).reduce(StreamRDF2::new).orElseThrow();
    }

    private static void parse(Path spool, StreamRDF writers) {
        RDFParser.source(spool)
                .lang(Lang.NTRIPLES)
                .parse(
                        new StreamRDFWrapper(writers) {
                            @Override
                            public void start() {
                                super.start();
                                Prefixes.table().forEach(this::prefix);
                            }
                        });
    }
}
