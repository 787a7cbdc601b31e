package org.quartierlod.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.core.Var;
import org.quartierlod.release.Release;

/// A dataset of a remote store while a release is loaded into it, by the [Graph Store
/// Protocol](https://www.w3.org/TR/sparql11-http-rdf-update/).
final class RemoteDataset {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final QueryFile COUNTS = QueryFile.of(RemoteDataset.class, "counts");
    private static final String DEFAULT = "";
    private static final String MERGED = "default";

    private final URI address;
    private final HttpClient client;
    private final Store content;

    /// @param content the same dataset for reading
    RemoteDataset(URI address, HttpClient client, Store content) {
        this.address = address;
        this.client = client;
        this.content = content;
    }

    /// Makes the dataset that release: takes the mark away, replaces everything, counts, marks.
    void load(Release release) throws IOException, InterruptedException {
        clear(release);
        put(MERGED, release.merged());
        try (var graphs = new ReleaseGraphs(release)) {
            for (var graph : release.manifest().graphs().keySet()) {
                if (!graph.equals(release.markGraph())) {
                    put(named(graph), graphs.file(graph));
                }
            }
            verify(release);
            put(named(release.markGraph()), graphs.file(release.markGraph()));
        }
    }

    /// Marks first, under whatever base they were made; then graphs that the release does not have.
    private void clear(Release release) throws IOException, InterruptedException {
        var mark = release.base().relativize(release.markGraph());
        var graphs = counts().keySet();
        for (var graph : graphs) {
            if (graph.endsWith(mark)) {
                delete(graph);
            }
        }
        for (var graph : graphs) {
            if (!graph.equals(DEFAULT)
                    && !graph.endsWith(mark)
                    && !release.manifest().graphs().containsKey(graph)) {
                delete(graph);
            }
        }
    }

    private void verify(Release release) throws IOException {
        var expected = new TreeMap<>(release.manifest().graphs());
        expected.remove(release.markGraph());
        expected.put(DEFAULT, lines(release.merged()));
        var found = counts();
        if (!found.equals(expected)) {
            throw new IOException(
                    "The store at %s holds other statements than it was given; the current release stays."
                            .formatted(address));
        }
    }

    /// How many statements each graph holds.
    private Map<String, Long> counts() throws IOException {
        var counts = new TreeMap<String, Long>();
        try {
            for (var row : content.select(COUNTS.query())) {
                var graph = row.get(Var.alloc("graph"));
                counts.put(
                        graph == null ? DEFAULT : graph.getURI(),
                        Long.parseLong(row.get(Var.alloc("count")).getLiteralLexicalForm()));
            }
        } catch (QueryFailure e) {
            throw new IOException(e.getMessage(), e);
        }
        return counts;
    }

    private static long lines(Path file) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines().count();
        }
    }

    private static String named(String graph) {
        return "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    private void put(String graph, Path file) throws IOException, InterruptedException {
        var request =
                request(graph)
                        .header("Content-Type", "application/n-triples")
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> opened(file)))
                        .build();
        var status = send(request);
        if (status / 100 != 2) {
            throw refused(request, status);
        }
    }

    private void delete(String graph) throws IOException, InterruptedException {
        var request = request(named(graph)).DELETE().build();
        var status = send(request);
        if (status / 100 != 2 && status != 404) {
            throw refused(request, status);
        }
    }

    private HttpRequest.Builder request(String graph) {
        return HttpRequest.newBuilder(URI.create(address + "?" + graph)).timeout(PATIENCE);
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IOException(
                    "The store at %s broke off a %s (%s); the current release stays. Publish again."
                            .formatted(address, request.method(), e.getMessage()),
                    e);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static IOException refused(HttpRequest request, int status) {
        return new IOException(
                "The store answered %s %s with %d; the current release stays."
                        .formatted(request.method(), request.uri(), status));
    }
}
