package org.quartierlod.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.quartierlod.release.Release;
import org.quartierlod.store.evaluation.Watch;
import org.springframework.util.unit.DataSize;

/// What a store of some kind needs around it.
final class StoreHost implements AutoCloseable {
    static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofSeconds(60), 500, DataSize.ofKilobytes(32));
    static final String TIMEOUT = "20000,20000";

    private final RemoteFuseki remote;
    private final ReleaseOpener opener;

    private StoreHost(RemoteFuseki remote, ReleaseOpener opener) {
        this.remote = remote;
        this.opener = opener;
    }

    static StoreHost of(StoreKind kind, Path work, QueryLimits limits) {
        return switch (kind) {
            case MEMORY -> local(StoreSettings.Kind.MEMORY, work, limits);
            case TDB2 -> local(StoreSettings.Kind.TDB2, work, limits);
            case REMOTE -> remote(work, limits);
        };
    }

    private static StoreHost local(StoreSettings.Kind kind, Path work, QueryLimits limits) {
        var fuseki = new EmbeddedFuseki(Path.of("fuseki-config/config.ttl"), limits);
        var settings = new StoreSettings(null, kind, 0);
        var indexes = DiskIndexes.ofThisProcess(work.resolve("index"));
        return new StoreHost(null, new LocalReleases(fuseki, settings, indexes, true));
    }

    private static StoreHost remote(Path work, QueryLimits limits) {
        var remote = new RemoteFuseki(TIMEOUT);
        var archive = new TestReleases(work).archive();
        return new StoreHost(remote, new RemoteReleases(remote.url(), archive, limits, work));
    }

    /// What a store answers, as text.
    static String answer(Store store, String query, String mediaType) {
        return new String(bytes(store, query, mediaType), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Store store, String query, String mediaType) {
        return bytes(store, query(query, List.of(), List.of(), mediaType));
    }

    static byte[] bytes(Store store, ProtocolQuery query) {
        var out = new ByteArrayOutputStream();
        store.answer(query, new Watch(), out);
        return out.toByteArray();
    }

    static ProtocolQuery query(
            String text, List<String> defaultGraphs, List<String> namedGraphs, String mediaType) {
        return new ProtocolQuery(
                QueryFactory.create(text), text, defaultGraphs, namedGraphs, mediaType);
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

    @Override
    public void close() throws IOException {
        if (opener instanceof LocalReleases local) {
            local.close();
        }
        if (opener instanceof RemoteReleases elsewhere) {
            elsewhere.close();
        }
        if (remote != null) {
            remote.close();
        }
    }
}
