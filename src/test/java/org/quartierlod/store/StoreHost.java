package org.quartierlod.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.quartierlod.release.Release;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.util.unit.DataSize;

/// What a store of some kind needs around it.
final class StoreHost implements AutoCloseable {
    static final QueryLimits LIMITS =
            new QueryLimits(
                    Duration.ofSeconds(60),
                    4,
                    64,
                    DataSize.ofMegabytes(64),
                    500,
                    DataSize.ofKilobytes(32));
    static final String TIMEOUT = "20000,20000";

    private final MockServletContext context = new MockServletContext();
    private final RemoteFuseki remote;
    private final QueryThreads threads;
    private final ReleaseOpener opener;

    private StoreHost(RemoteFuseki remote, QueryThreads threads, ReleaseOpener opener) {
        this.remote = remote;
        this.threads = threads;
        this.opener = opener;
    }

    static StoreHost of(StoreKind kind, Path work, QueryLimits limits, String timeout) {
        return switch (kind) {
            case MEMORY -> local(StoreSettings.Kind.MEMORY, work, limits, timeout);
            case TDB2 -> local(StoreSettings.Kind.TDB2, work, limits, timeout);
            case REMOTE -> remote(work, limits, timeout);
        };
    }

    private static StoreHost local(
            StoreSettings.Kind kind, Path work, QueryLimits limits, String timeout) {
        var threads = new QueryThreads(limits);
        var fuseki = new EmbeddedFuseki(configuration(work, timeout), threads, limits);
        var settings = new StoreSettings(null, kind, 0);
        var opener = new LocalReleases(fuseki, settings, work.resolve("index"));
        var host = new StoreHost(null, threads, opener);
        fuseki.onStartup(host.context);
        return host;
    }

    /// The project's own configuration with another time limit.
    private static Path configuration(Path work, String timeout) {
        try {
            var text = Files.readString(Path.of("fuseki-config/config.ttl"));
            Files.createDirectories(work);
            return Files.writeString(
                    work.resolve("config.ttl"), text.replace("10000,30000", timeout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreHost remote(Path work, QueryLimits limits, String timeout) {
        var remote = new RemoteFuseki(timeout);
        var archive = new TestReleases(work).archive();
        var opener = new RemoteReleases(remote.url(), archive, limits, work);
        return new StoreHost(remote, null, opener);
    }

    RemoteFuseki remote() {
        return remote;
    }

    ReleaseOpener opener() {
        return opener;
    }

    Store open(Release release) {
        try {
            return opener.open(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Carrier carrier() {
        return new Carrier(new MockHttpServletRequest(context), new MockHttpServletResponse());
    }

    @Override
    public void close() throws IOException {
        if (opener instanceof LocalReleases local) {
            local.close();
        }
        if (opener instanceof RemoteReleases elsewhere) {
            elsewhere.close();
        }
        if (threads != null) {
            threads.close();
        }
        if (remote != null) {
            remote.close();
        }
    }
}
