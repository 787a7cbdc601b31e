package org.quartierlod.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;

/// Opens releases in a remote store that has two datasets, `a` and `b`, used in turn: a release is
/// loaded into the one that is not served, counted, and marked last. A reader looks for the mark,
/// so the switch is one step and a load that broke off is never read.
///
/// The pair belongs to one work folder, where a lock lets one process load at a time.
final class RemoteReleases implements ReleaseOpener, AutoCloseable {
    private static final List<String> SLOTS = List.of("a", "b");

    /// How much longer than the store itself we wait for an answer.
    private static final Duration GRACE = Duration.ofSeconds(5);

    /// Threads of this process wait for each other here; file locks are for processes.
    private static final Object LOADING = new Object();

    private final String url;
    private final ReleaseArchive archive;
    private final QueryLimits limits;
    private final Path work;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /// @param url with `{slot}`
    /// @param work the folder that holds the lock
    RemoteReleases(String url, ReleaseArchive archive, QueryLimits limits, Path work) {
        this.url = url;
        this.archive = archive;
        this.limits = limits;
        this.work = work;
    }

    @Override
    public Store open(Release release) throws IOException {
        receive(release);
        var store = holding(release);
        if (store.isEmpty()) {
            throw new IOException("The store at " + url + " does not keep release " + release.id());
        }
        return store.get();
    }

    @Override
    public void receive(Release release) throws IOException {
        if (holding(release).isPresent()) {
            return;
        }
        Files.createDirectories(work);
        synchronized (LOADING) {
            try (var channel = lockFile();
                    var _ = channel.lock()) {
                if (holding(release).isEmpty()) {
                    load(release);
                }
            }
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                work.resolve("remote.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void load(Release release) throws IOException {
        var slot = freeSlot();
        try {
            new RemoteDataset(address(slot), client, store(slot, release)).load(release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Loading release " + release.id() + " was interrupted", e);
        }
    }

    /// The slot that does not hold what is served now.
    private String freeSlot() throws IOException {
        var current = archive.current().release();
        return current.isPresent() && holds(SLOTS.getFirst(), current.get())
                ? SLOTS.getLast()
                : SLOTS.getFirst();
    }

    /// The store that holds a release, if one does; loads nothing.
    Optional<Store> holding(Release release) throws IOException {
        for (var slot : SLOTS) {
            if (holds(slot, release)) {
                return Optional.of(store(slot, release));
            }
        }
        return Optional.empty();
    }

    private boolean holds(String slot, Release release) throws IOException {
        try {
            return store(slot, release).isIntact();
        } catch (QueryFailure e) {
            throw new IOException(e.getMessage() + ". Start it, or correct quartier.store.url.", e);
        }
    }

    private Store store(String slot, Release release) {
        var endpoint = new RemoteEndpoint(address(slot), client, limits.time().plus(GRACE));
        return new RemoteStore(endpoint, release, limits);
    }

    private URI address(String slot) {
        return URI.create(url.replace("{slot}", slot));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
