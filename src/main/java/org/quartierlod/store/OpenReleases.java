package org.quartierlod.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.source.ProjectFolder;

/// Opens releases when they are asked for and keeps the last few of them open. Another process has
/// verified them and, where the store is a remote one, loaded the current one into it.
public final class OpenReleases implements AutoCloseable {
    private final ReleaseArchive archive;
    private final LocalReleases local;
    private final @Nullable RemoteReleases remote;
    private final int most;
    private final Map<ReleaseId, Lease> open = new HashMap<>();
    private final SequencedSet<ReleaseId> used = new LinkedHashSet<>();
    private final Map<ReleaseId, Lease> leaving = new HashMap<>();
    private @Nullable ReleaseId kept;

    /// @param indexes a folder kept for this process and its successors
    /// @param most how many stay open
    public OpenReleases(
            ProjectFolder project,
            Path indexes,
            StoreSettings settings,
            QueryLimits limits,
            int most) {
        var configuration = StoreConfiguration.configuration(project);
        this.archive = new ReleaseArchive(project.work().resolve("releases"));
        this.local =
                new LocalReleases(
                        new EmbeddedFuseki(configuration, limits),
                        settings,
                        DiskIndexes.lasting(indexes),
                        true);
        var url = settings.url();
        this.remote = url == null ? null : new RemoteReleases(url, archive, limits, project.work());
        this.most = most;
    }

    /// Opens a release before it is asked for, and keeps it open until the next is kept.
    ///
    /// @throws QueryFailure when it cannot be opened
    public void keep(ReleaseId id) {
        synchronized (this) {
            kept = id;
        }
        open(id);
    }

    /// Opens a release, which takes time that is not a query's.
    ///
    /// @throws QueryFailure when it cannot be opened
    public void open(ReleaseId id) {
        enter(id).readers.leave();
    }

    /// Reads from a release; it stays open meanwhile.
    ///
    /// @throws QueryFailure when it cannot be opened
    public <T> T read(ReleaseId id, Function<Store, T> question) {
        var lease = enter(id);
        try {
            return question.apply(lease.store);
        } catch (QueryFailure e) {
            if (e.reason() == QueryFailure.Reason.UNAVAILABLE && !isIntact(lease.store)) {
                forget(id);
            }
            throw e;
        } finally {
            lease.readers.leave();
        }
    }

    /// A query may fail where its release is well; one whose client has gone does.
    private static boolean isIntact(Store store) {
        try {
            return store.isIntact();
        } catch (QueryFailure _) {
            return false;
        }
    }

    /// One is opened at a time; whoever asks for one that is open does not wait.
    private Lease enter(ReleaseId id) {
        var known = known(id);
        if (known == null) {
            synchronized (archive) {
                known = known(id);
                if (known == null) {
                    known = opened(id);
                }
            }
        }
        return known;
    }

    private synchronized @Nullable Lease known(ReleaseId id) {
        var lease = open.get(id);
        if (lease == null || !lease.readers.enter()) {
            return null;
        }
        used.addLast(id);
        return lease;
    }

    private Lease opened(ReleaseId id) {
        makeRoom(id);
        try {
            var lease = new Lease(id, store(archive.vouched(id)));
            lease.readers.enter();
            synchronized (this) {
                open.put(id, lease);
                used.addLast(id);
            }
            return lease;
        } catch (IOException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "Release " + id + " cannot be opened", e);
        }
    }

    private Store store(Release release) throws IOException {
        if (remote != null) {
            var held = remote.holding(release);
            if (held.isPresent()) {
                return held.get();
            }
        }
        return local.open(release);
    }

    /// What is closed goes when its last reader does; until then it takes its memory and, on disk,
    /// its place.
    private synchronized void makeRoom(ReleaseId due) {
        var others = used.stream().filter(id -> !id.equals(kept)).toList();
        others.stream().limit(Math.max(0, used.size() - most + 1)).forEach(this::forget);
        if (leaving.containsKey(due) || leaving.size() >= most) {
            throw new QueryFailure(
                    QueryFailure.Reason.OVERLOADED, "Other releases are still being read");
        }
    }

    private synchronized void forget(ReleaseId id) {
        used.remove(id);
        var lease = open.remove(id);
        if (lease != null) {
            leaving.put(id, lease);
            lease.readers.ownerLeaves();
        }
    }

    private synchronized void closed(ReleaseId id) {
        leaving.remove(id);
    }

    @Override
    public void close() throws IOException {
        local.close();
        if (remote != null) {
            remote.close();
        }
    }

    /// An open release and who reads it.
    private final class Lease {
        private final Store store;
        private final Readers readers;

        Lease(ReleaseId id, Store store) {
            this.store = store;
            this.readers =
                    new Readers(() -> {
                        store.close();
                        closed(id);
                    });
        }
    }
}
