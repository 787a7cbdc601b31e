import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.mem2.GraphMem2Legacy;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/// The stores to measure. All hold each graph by name and all graphs together as the default graph.
final class Stores {
    private Stores() {}

    /// @param name txnmem, legacy, mem2legacy, fast, roaring, roaring-eager or tdb2
    /// @param release a folder with `dataset.nq.gz` and `merged.nt.gz`
    static DatasetGraph load(String name, Path release) throws IOException {
        return switch (name) {
            case "txnmem" -> transactional(release);
            case "legacy" -> linked(release, Stores::legacy);
            case "mem2legacy" -> linked(release, GraphMem2Legacy::new);
            case "fast" -> linked(release, GraphMem2Fast::new);
            case "roaring" -> linked(release, () -> new GraphMem2Roaring(IndexingStrategy.LAZY));
            case "roaring-eager" ->
                    linked(release, () -> new GraphMem2Roaring(IndexingStrategy.EAGER));
            case "tdb2" -> disk(release);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// The default graph, be it a graph of its own or made of the others.
    static Graph defaultGraph(DatasetGraph dataset) {
        return dataset.getContext().isTrue(TDB2.symUnionDefaultGraph)
                ? GraphView.createUnionGraph(dataset)
                : dataset.getDefaultGraph();
    }

    /// The graph of Jena before version 5; it is about to go.
    @SuppressWarnings("deprecation")
    private static Graph legacy() {
        return new org.apache.jena.mem.GraphMem();
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16);
    }

    private static void read(DatasetGraph dataset, Path file, Lang language) throws IOException {
        try (var in = open(file)) {
            Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, in, language));
        }
    }

    /// What a stand-alone Fuseki makes of `ja:MemoryDataset`.
    private static DatasetGraph transactional(Path release) throws IOException {
        var dataset = DatasetGraphFactory.createTxnMem();
        read(dataset, release.resolve("dataset.nq.gz"), Lang.NQUADS);
        read(dataset, release.resolve("merged.nt.gz"), Lang.NTRIPLES);
        return dataset;
    }

    private static DatasetGraph linked(Path release, Supplier<Graph> empty) throws IOException {
        var union = empty.get();
        Map<Node, Graph> graphs = new HashMap<>();
        try (var in = open(release.resolve("dataset.nq.gz"))) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    var triple = quad.asTriple();
                                    union.add(triple);
                                    graphs.computeIfAbsent(quad.getGraph(), _ -> empty.get())
                                            .add(triple);
                                }
                            });
        }
        index(union);
        graphs.values().forEach(Stores::index);
        var dataset = new DatasetGraphMapLink(union);
        graphs.forEach(dataset::addGraph);
        return dataset;
    }

    private static void index(Graph graph) {
        if (graph instanceof GraphMem2Roaring roaring) {
            roaring.initializeIndex();
        }
    }

    private static DatasetGraph disk(Path release) throws IOException {
        var folder = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "graphs");
        var dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        read(dataset, release.resolve("dataset.nq.gz"), Lang.NQUADS);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }
}
