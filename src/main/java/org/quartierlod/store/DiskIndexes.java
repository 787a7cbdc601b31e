package org.quartierlod.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// TDB2 indexes of releases: each built aside from the release's files, counted, then only read,
/// and thrown away. The files are the truth, so nothing that an earlier server left is trusted.
final class DiskIndexes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskIndexes.class);
    private static final long BYTES_PER_QUAD = 600;
    private static final long BYTES_ANYWAY = 64 << 20;

    private static final String COMPLETE = "complete";

    private final Path parent;
    private final boolean isLasting;
    private @Nullable IndexFolder folder;

    private DiskIndexes(Path parent, boolean isLasting) {
        this.parent = parent;
        this.isLasting = isLasting;
    }

    /// Indexes of this process alone, in a folder that is locked and goes with it.
    static DiskIndexes ofThisProcess(Path parent) {
        return new DiskIndexes(parent, false);
    }

    /// Indexes in a folder that another process keeps for this one and its successors: what one of
    /// them has completed, the next opens as it is.
    static DiskIndexes lasting(Path folder) {
        return new DiskIndexes(folder, true);
    }

    /// An index that is complete.
    ///
    /// @param dataset to be read
    /// @param path where it lies
    record Index(DatasetGraph dataset, Path path) {
        /// Throws it away.
        void discard() {
            try {
                TDBInternal.expel(dataset);
            } catch (RuntimeException e) {
                LOG.error("Index not closed path={} reason={}", path, e.getMessage());
            }
            // What is broken off in between must not look complete.
            FileUtils.deleteQuietly(path.resolve(COMPLETE).toFile());
            FileUtils.deleteQuietly(path.toFile());
        }
    }

    /// Builds the index of a release.
    ///
    /// @throws IOException when that failed; nothing is left of it
    Index build(Release release) throws IOException {
        if (isLasting && Files.exists(parent.resolve(release.id().toString()).resolve(COMPLETE))) {
            var path = parent.resolve(release.id().toString());
            return new Index(opened(path), path);
        }
        var index = built(release);
        if (isLasting) {
            Files.createFile(index.path().resolve(COMPLETE));
        }
        return index;
    }

    private static DatasetGraph opened(Path path) {
        var dataset = DatabaseMgr.connectDatasetGraph(path.toString());
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    private Path newFolder(Release release) throws IOException {
        if (!isLasting) {
            return Files.createTempDirectory(own(), release.id() + "-");
        }
        var path = parent.resolve(release.id().toString());
        FileUtils.deleteDirectory(path.toFile());
        return Files.createDirectories(path);
    }

    private Index built(Release release) throws IOException {
        var path = newFolder(release);
        requireSpace(release, path);
        var dataset = DatabaseMgr.connectDatasetGraph(path.toString());
        var index = new Index(dataset, path);
        try {
            load(release, dataset);
            return index;
        } catch (IOException | RuntimeException | Error e) {
            index.discard();
            throw new IOException(
                    "The index of release %s could not be built in %s (%s)"
                            .formatted(release.id(), path, e.getMessage()),
                    e);
        }
    }

    private static void load(Release release, DatasetGraph dataset) throws IOException {
        try (var in = release.openDataset()) {
            Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, in, Lang.NQUADS));
        }
        var found = Txn.calculateRead(dataset, () -> Iter.count(dataset.find()));
        if (found != release.manifest().quads()) {
            throw new IOException(found + " statements instead of " + release.manifest().quads());
        }
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /// A disk that fills up during the build would take the process with it.
    private static void requireSpace(Release release, Path path) throws IOException {
        var needed = BYTES_ANYWAY + BYTES_PER_QUAD * release.manifest().quads();
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            FileUtils.deleteQuietly(path.toFile());
            throw new IOException(
                    "The index of release %s needs %d MiB in %s, of which %d MiB are free"
                            .formatted(release.id(), needed >> 20, path, free >> 20));
        }
    }

    private synchronized Path own() throws IOException {
        var own = folder;
        if (own == null) {
            own = IndexFolder.claim(parent);
            folder = own;
        }
        return own.path();
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
