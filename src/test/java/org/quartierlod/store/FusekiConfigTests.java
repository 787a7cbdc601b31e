package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.TestProject;
import org.quartierlod.release.Release;
import org.quartierlod.vocab.BaseIri;
import org.springframework.util.unit.DataSize;

/// The files of `fuseki-config`, as a stand-alone Fuseki takes them.
class FusekiConfigTests {
    private static final int LEAST_QUADS = 500;
    private static final String ALL = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }";
    private static final String UNION = "SELECT ?s ?p ?o { ?s ?p ?o }";

    private static final QueryLimits ROOMY =
            new QueryLimits(Duration.ofMinutes(1), 500_000, DataSize.ofMegabytes(64));

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private TestProject project;
    private Release release;
    private FusekiServer server;

    @BeforeEach
    void publish() throws IOException {
        project = TestProject.copyTo(folder);
        project.publisher(new BaseIri(TestReleases.BASE)).publish();
        release = project.archive().current().release().orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
        client.shutdownNow();
    }

    private void start(String file) {
        server = StandAloneFuseki.start(project.file(file).toString(), 0);
    }

    private String address(String path) {
        return "http://localhost:" + server.getPort() + path;
    }

    @Test
    void standAloneServiceSaysWhatTheEmbeddedOneSays() throws IOException {
        start("fuseki-config/config.ttl");
        try (var host = StoreHost.of(StoreKind.MEMORY, folder, StoreHost.LIMITS);
                var embedded = host.open(release)) {
            var all = embedded.select(QueryFactory.create(ALL));
            assertThat(all).hasSizeGreaterThan(LEAST_QUADS);
            assertThat(rows(ALL)).hasSameSizeAs(all).hasSameElementsAs(texts(all));
            var union = embedded.select(QueryFactory.create(UNION));
            assertThat(rows(UNION)).hasSameSizeAs(union).hasSameElementsAs(texts(union));
        }
    }

    private List<String> rows(String query) {
        try (var execution =
                QueryExecHTTP.service(address("/quartier/sparql")).query(query).build()) {
            return texts(execution.select().materialize().stream().toList());
        }
    }

    private static List<String> texts(List<Binding> rows) {
        return rows.stream()
                .map(row ->
                        row.get("g") + " " + row.get("s") + " " + row.get("p") + " " + row.get("o"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /quartier/sparql, application/sparql-update, DROP ALL",
        "POST, /quartier/sparql, application/x-www-form-urlencoded, update=DROP+ALL",
        "POST, /quartier/update, application/sparql-update, DROP ALL",
        "POST, /quartier/update, application/sparql-update, LOAD <file:pom.xml>",
        "POST, /quartier, application/sparql-update, DROP ALL",
        "POST, /quartier, application/x-www-form-urlencoded, update=DROP+ALL",
        "PUT, /quartier/data?default, text/turtle, <x:a> <x:b> <x:c> .",
        "POST, /quartier/data?default, text/turtle, <x:a> <x:b> <x:c> .",
        "PUT, /quartier?default, text/turtle, <x:a> <x:b> <x:c> .",
        "PATCH, /quartier/data, application/rdf-patch, TX .",
        "DELETE, /quartier/data?default, text/turtle, ''",
        "DELETE, /quartier?default, text/turtle, ''"
    })
    void standAloneServiceCannotBeWritten(String method, String path, String type, String body)
            throws Exception {
        start("fuseki-config/config.ttl");
        var before = rows(ALL).size();
        var request =
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertThat(status).isBetween(400, 499);
        assertThat(rows(ALL)).hasSize(before);
    }

    @Test
    void pairOfDatasetsTakesAReleaseExactly() throws IOException {
        start("fuseki-config/remote.ttl");
        var url = address("/quartier-{slot}");
        try (var remote = new RemoteReleases(url, project.archive(), ROOMY, folder);
                var store = remote.open(release)) {
            assertThat(quads(store))
                    .isEqualTo(TestReleases.dataset(release).stream().collect(Collectors.toSet()));
        }
    }

    private static Set<Quad> quads(Store store) {
        return store.select(QueryFactory.create(ALL)).stream()
                .map(r -> Quad.create(r.get("g"), r.get("s"), r.get("p"), r.get("o")))
                .collect(Collectors.toSet());
    }
}
