package org.quartierlod.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.query.wire.ProcessSettings;
import org.quartierlod.release.Release;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.IndexFolder;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.store.StoreSettings;
import org.quartierlod.vocab.BaseIri;

/// Starts query processes of the right size.
final class ProcessFactory implements AutoCloseable {
    private static final long ALWAYS = 512L << 20;

    /// A release that grows a little needs no other process.
    private static final long STEP = 256L << 20;

    /// What a statement takes in memory, counted in bytes.
    private static final long STATEMENT = 500;

    private final ProjectFolder project;
    private final BaseIri base;
    private final StoreSettings store;
    private final QueryLimits limits;
    private final GuardLimits guard;
    private final QuerySettings settings;
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable Path sockets;
    private @Nullable IndexFolder indexes;

    ProcessFactory(
            ProjectFolder project,
            BaseIri base,
            StoreSettings store,
            QueryLimits limits,
            GuardLimits guard,
            QuerySettings settings) {
        this.project = project;
        this.base = base;
        this.store = store;
        this.limits = limits;
        this.guard = guard;
        this.settings = settings;
    }

    /// Starts one.
    ///
    /// @param release it will be asked for first
    RunningProcess start(Optional<Release> release) throws IOException {
        return RunningProcess.start(told(), heap(release));
    }

    /// The most bytes of heap: what is set, else what the releases that stay open need, and room
    /// for queries.
    long heap(Optional<Release> release) {
        if (settings.memory().toBytes() > 0) {
            return settings.memory().toBytes();
        }
        var releases = isInMemory(release) ? STATEMENT * quads(release) * settings.releases() : 0;
        return ALWAYS + Math.ceilDiv(releases, STEP) * STEP;
    }

    /// Whether processes have the release to themselves: an index on disk can be open in one only.
    boolean isInMemory(Optional<Release> release) {
        return store.url() == null
                && switch (store.kind()) {
                    case MEMORY -> true;
                    case TDB2 -> false;
                    case AUTO -> quads(release) <= store.memoryQuads();
                };
    }

    private static long quads(Optional<Release> release) {
        return release.map(r -> r.manifest().quads()).orElse(0L);
    }

    private synchronized ProcessSettings told() throws IOException {
        if (sockets == null || indexes == null) {
            // Only its owner may enter a temporary folder.
            sockets = Files.createTempDirectory("quartier-lod-");
            indexes = IndexFolder.claim(project.work().resolve("index"));
        }
        return new ProcessSettings(
                sockets.resolve("q" + number.incrementAndGet()).toString(),
                indexes.path().toString(),
                project.path().toString(),
                project.work().toString(),
                base.value(),
                ProcessSettings.Where.of(store),
                ProcessSettings.Limits.of(limits),
                ProcessSettings.Guard.of(guard),
                new ProcessSettings.Load(
                        settings.running(),
                        settings.releases(),
                        settings.stack().toBytes(),
                        settings.transfer().toMillis()));
    }

    @Override
    public synchronized void close() {
        if (sockets != null) {
            FileUtils.deleteQuietly(sockets.toFile());
        }
        if (indexes != null) {
            try {
                indexes.close();
            } catch (IOException _) {
                // The next process removes it.
            }
        }
    }
}
