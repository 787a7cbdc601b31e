package org.quartierlod.store;

import java.io.IOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.quartierlod.release.Release;

/// Opens releases in this process: in memory, where graphs that never change need no transactions,
/// or as an index on disk.
final class LocalReleases implements ReleaseOpener, AutoCloseable {
    private final EmbeddedFuseki fuseki;
    private final StoreSettings settings;
    private final DiskIndexes indexes;
    private final boolean isForStrangers;

    /// @param isForStrangers whether strangers' queries will be answered: they come in any order of
    ///   patterns
    LocalReleases(
            EmbeddedFuseki fuseki,
            StoreSettings settings,
            DiskIndexes indexes,
            boolean isForStrangers) {
        this.fuseki = fuseki;
        this.settings = settings;
        this.indexes = indexes;
        this.isForStrangers = isForStrangers;
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
        var dataset = new ReleaseDataset.Builder();
        try (var in = release.openDataset()) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    dataset.add(quad);
                                }
                            });
        }
        return fuseki.store(release.id(), dataset.build(isForStrangers), () -> {});
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
