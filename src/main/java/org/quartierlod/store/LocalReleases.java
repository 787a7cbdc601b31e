package org.quartierlod.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.quartierlod.release.Release;

/// Opens releases in this process: in memory, where graphs that never change need no transactions,
/// or as a TDB2 index on disk that is built aside, only read, and thrown away when it is no longer
/// served.
final class LocalReleases implements ReleaseOpener {
    private static final String COMPLETE = "complete";

    private final EmbeddedFuseki fuseki;
    private final StoreSettings settings;
    private final Path indexes;

    /// @param indexes the folder for TDB2 indexes; nothing in it outlives its process's use of it
    LocalReleases(EmbeddedFuseki fuseki, StoreSettings settings, Path indexes) {
        this.fuseki = fuseki;
        this.settings = settings;
        this.indexes = indexes;
    }

    @Override
    public Store open(Release release) throws IOException {
        return switch (settings.kind()) {
            case MEMORY -> inMemory(release);
            case TDB2 -> onDisk(release);
            case AUTO ->
                    release.manifest().quads() <= settings.memoryQuads()
                            ? inMemory(release)
                            : onDisk(release);
        };
    }

    private Store inMemory(Release release) throws IOException {
        var union = new GraphMem2Roaring(IndexingStrategy.LAZY);
        Map<Node, GraphMem2Roaring> graphs = new HashMap<>();
        try (var in = release.openDataset()) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    var triple = quad.asTriple();
                                    union.add(triple);
                                    graphs.computeIfAbsent(
                                                    quad.getGraph(),
                                                    _ ->
                                                            new GraphMem2Roaring(
                                                                    IndexingStrategy.LAZY))
                                            .add(triple);
                                }
                            });
        }
        union.initializeIndex();
        var dataset = DatasetGraphFactory.createGeneral(union);
        graphs.forEach((name, graph) -> {
            graph.initializeIndex();
            dataset.addGraph(name, graph);
        });
        return fuseki.store(release.id(), dataset, () -> {});
    }

    private Store onDisk(Release release) throws IOException {
        var folder = indexes.resolve(release.id().toString());
        if (!Files.exists(folder.resolve(COMPLETE))) {
            build(release, folder);
        }
        var dataset = connect(folder);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return fuseki.store(release.id(), dataset, () -> discard(dataset, folder));
    }

    private static void build(Release release, Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        var dataset = connect(folder);
        try (var in = release.openDataset()) {
            Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, in, Lang.NQUADS));
        } catch (RuntimeException | Error e) {
            discard(dataset, folder);
            throw new IOException(
                    "The index of release "
                            + release.id()
                            + " could not be built in "
                            + folder
                            + " ("
                            + e.getMessage()
                            + ")",
                    e);
        }
        TDBInternal.expel(dataset);
        Files.createFile(folder.resolve(COMPLETE));
    }

    private static DatasetGraph connect(Path folder) {
        return DatabaseMgr.connectDatasetGraph(folder.toString());
    }

    private static void discard(DatasetGraph dataset, Path folder) {
        TDBInternal.expel(dataset);
        FileUtils.deleteQuietly(folder.toFile());
    }
}
