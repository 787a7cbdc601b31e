package org.quartierlod.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseArchive;

/// Opens releases in a remote store that has two datasets, `a` and `b`, used in turn: a release is
/// loaded into the one that is not served, by the [Graph Store
/// Protocol](https://www.w3.org/TR/sparql11-http-rdf-update/), counted, and marked last. A reader
/// looks for the mark, so the switch is one step and a load that broke off is never read.
final class RemoteReleases implements ReleaseOpener {
    private static final List<String> SLOTS = List.of("a", "b");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final QueryFile MARK = QueryFile.of(RemoteReleases.class, "mark");
    private static final QueryFile COUNTS = QueryFile.of(RemoteReleases.class, "counts");

    private final String url;
    private final ReleaseArchive archive;
    private final QueryLimits limits;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /// @param url with `{slot}`
    RemoteReleases(String url, ReleaseArchive archive, QueryLimits limits) {
        this.url = url;
        this.archive = archive;
        this.limits = limits;
    }

    @Override
    public Store open(Release release) throws IOException {
        if (slotOf(release).isEmpty()) {
            receive(release);
        }
        var slot =
                slotOf(release)
                        .orElseThrow(() ->
                                new IOException(
                                        "The store at "
                                                + url
                                                + " does not keep release "
                                                + release.id()));
        return store(slot);
    }

    @Override
    public void receive(Release release) throws IOException {
        if (slotOf(release).isPresent()) {
            return;
        }
        var slot = freeSlot();
        try {
            load(release, slot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Loading release " + release.id() + " was interrupted", e);
        }
    }

    private RemoteStore store(String slot) {
        return new RemoteStore(address(slot), client, limits);
    }

    private URI address(String slot) {
        return URI.create(url.replace("{slot}", slot));
    }

    private Optional<String> slotOf(Release release) throws IOException {
        for (var slot : SLOTS) {
            if (mark(slot, release).filter(release.mark()::equals).isPresent()) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private Optional<String> mark(String slot, Release release) throws IOException {
        try {
            return store(slot).select(MARK.with("graph", List.of(graph(release))).query()).stream()
                    .map(row -> row.get(Var.alloc("mark")).getLiteralLexicalForm())
                    .findFirst();
        } catch (QueryFailure e) {
            throw new IOException(e.getMessage() + ". Start it, or correct quartier.store.url.", e);
        }
    }

    private static Node graph(Release release) {
        return NodeFactory.createURI(release.markGraph());
    }

    /// The slot that does not hold what is served now.
    private String freeSlot() throws IOException {
        var current = archive.current().release();
        if (current.isPresent()) {
            var served = slotOf(current.get());
            if (served.isPresent()) {
                return SLOTS.stream()
                        .filter(slot -> !slot.equals(served.get()))
                        .findFirst()
                        .orElseThrow();
            }
        }
        return SLOTS.getFirst();
    }

    private void load(Release release, String slot) throws IOException, InterruptedException {
        delete(slot, release.markGraph());
        for (var old : counts(slot).keySet()) {
            if (!old.isEmpty() && !release.manifest().graphs().containsKey(old)) {
                delete(slot, old);
            }
        }
        put(slot, "default", "application/n-triples", release.merged());
        try (var graphs = new ReleaseGraphs(release)) {
            for (var graph : release.manifest().graphs().keySet()) {
                if (!graph.equals(release.markGraph())) {
                    put(slot, query(graph), "application/n-triples", graphs.file(graph));
                }
            }
            verify(release, slot);
            put(
                    slot,
                    query(release.markGraph()),
                    "application/n-triples",
                    graphs.file(release.markGraph()));
        }
    }

    private void verify(Release release, String slot) throws IOException {
        var expected = new TreeMap<>(release.manifest().graphs());
        expected.remove(release.markGraph());
        var found = counts(slot);
        found.remove("");
        if (!found.equals(expected)) {
            throw new IOException(
                    "The store at "
                            + address(slot)
                            + " holds other statements than it was given; the current release stays.");
        }
    }

    private Map<String, Long> counts(String slot) throws IOException {
        var counts = new TreeMap<String, Long>();
        try {
            for (var row : store(slot).select(COUNTS.query())) {
                var graph = row.get(Var.alloc("graph"));
                if (graph != null) {
                    counts.put(
                            graph.getURI(),
                            Long.parseLong(row.get(Var.alloc("count")).getLiteralLexicalForm()));
                }
            }
        } catch (QueryFailure e) {
            throw new IOException(e.getMessage(), e);
        }
        return counts;
    }

    private static String query(String graph) {
        return "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    private void put(String slot, String query, String type, Path file)
            throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> open(file));
        var request =
                HttpRequest.newBuilder(URI.create(address(slot) + "?" + query))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .PUT(body)
                        .build();
        expect(request, 2);
    }

    private static InputStream open(Path file) {
        try {
            var in = Files.newInputStream(file);
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String slot, String graph) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address(slot) + "?" + query(graph)))
                        .timeout(PATIENCE)
                        .DELETE()
                        .build();
        var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2 && status != 404) {
            throw refused(request, status);
        }
    }

    private void expect(HttpRequest request, int hundreds)
            throws IOException, InterruptedException {
        var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != hundreds) {
            throw refused(request, status);
        }
    }

    private static IOException refused(HttpRequest request, int status) {
        return new IOException(
                "The store answered "
                        + request.method()
                        + " "
                        + request.uri()
                        + " with "
                        + status
                        + "; the current release stays.");
    }
}
