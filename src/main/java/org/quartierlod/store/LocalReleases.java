package org.quartierlod.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.quartierlod.release.Release;

/// Opens releases in this process: in memory, where graphs that never change need no transactions,
/// or as an index on disk.
final class LocalReleases implements ReleaseOpener, AutoCloseable {
    private final EmbeddedFuseki fuseki;
    private final StoreSettings settings;
    private final DiskIndexes indexes;

    /// @param indexes the folder for indexes
    LocalReleases(EmbeddedFuseki fuseki, StoreSettings settings, Path indexes) {
        this.fuseki = fuseki;
        this.settings = settings;
        this.indexes = new DiskIndexes(indexes);
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
                                    graphs.computeIfAbsent(quad.getGraph(), _ -> graph())
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

    private static GraphMem2Roaring graph() {
        return new GraphMem2Roaring(IndexingStrategy.LAZY);
    }

    private Store onDisk(Release release) throws IOException {
        var index = indexes.build(release);
        return fuseki.store(release.id(), index.dataset(), index::discard);
    }

    @Override
    public void close() throws IOException {
        indexes.close();
    }
}
