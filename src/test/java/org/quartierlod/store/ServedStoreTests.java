package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.PublisherApplication;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The running application on stores other than memory.
class ServedStoreTests {
    private static final String ABOUT_STOECKEN =
            "/sparql?query=CONSTRUCT%20WHERE%20%7B%3Cid/area/stoecken%3E%20?p%20?o%7D";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private TestProject project;

    @BeforeEach
    void copy() {
        project = TestProject.copyTo(folder);
    }

    @AfterEach
    void disconnect() {
        client.shutdownNow();
    }

    private String[] arguments(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--server.port=0");
        arguments.add("--quartier.query.start=false");
        arguments.add("--quartier.query.reserve=false");
        arguments.add("--quartier.query.patience=60s");
        arguments.add("--quartier.project=" + folder);
        arguments.add("--quartier.work=" + folder.resolve("var"));
        return arguments.toArray(String[]::new);
    }

    private ConfigurableApplicationContext serve(String setting) {
        return SpringApplication.run(PublisherApplication.class, arguments(setting));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext server) {
        return get(server, "/doc/area/stoecken");
    }

    private HttpResponse<String> get(ConfigurableApplicationContext server, String path) {
        var port = server.getEnvironment().getProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/turtle")
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> await(
            ConfigurableApplicationContext server, Predicate<HttpResponse<String>> expected) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = get(server);
            if (expected.test(answer) || Instant.now().isAfter(deadline)) {
                return answer;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void indexOnDiskServesDocumentsAndGoesWithTheServer() throws IOException {
        try (var server = serve("--quartier.store.kind=TDB2")) {
            assertThat(get(server).statusCode()).isEqualTo(200);
            assertThat(get(server).body()).contains("Stöcken");
            assertThat(runs()).hasSize(1);
            assertThat(get(server, ABOUT_STOECKEN).body()).contains("Stöcken");
            assertThat(runs()).as("one more for the query process").hasSize(2);
        }
        assertThat(runs()).isEmpty();
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve("var/index"))) {
            return list.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void serverSurvivesTheRemoteStoreAndFollowsAnotherPublisher() throws Exception {
        try (var fuseki = new RemoteFuseki(StoreHost.TIMEOUT);
                var server = serve("--quartier.store.url=" + fuseki.url())) {
            assertThat(get(server).statusCode()).isEqualTo(200);
            fuseki.stop();
            assertThat(get(server).statusCode()).as("what is known").isEqualTo(200);
            var problem = get(server, "/doc/area/muehlenberg");
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            var catalogue = get(server, "/catalog");
            assertThat(catalogue.statusCode()).isEqualTo(503);
            assertThat(catalogue.headers().firstValue("Retry-After")).isPresent();
            fuseki.start();
            assertThat(get(server, "/doc/area/muehlenberg").statusCode()).isEqualTo(200);
            assertThat(get(server, "/catalog").body()).contains("/dataset/areas>");
            fuseki.lose();
            assertThat(await(server, a -> a.statusCode() == 200).statusCode()).isEqualTo(200);
            publishElsewhere("--quartier.store.url=" + fuseki.url());
            var answer = await(server, a -> a.body().contains("Stöcken-Neu"));
            assertThat(answer.body()).contains("Stöcken-Neu");
        }
    }

    /// Changes the sources and publishes in a process of its own.
    private void publishElsewhere(String setting) throws Exception {
        var file = project.file("data-ttl/hannover/areas.ttl");
        Files.writeString(
                file, Files.readString(file).replace("\"Stöcken\"@de", "\"Stöcken-Neu\"@de"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(PublisherApplication.class.getName(), "publish"));
        command.addAll(List.of(arguments(setting)));
        var log = folder.resolve("publish.log");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor()).as(() -> text(log)).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void remoteStoreThatIsAwayAtStartIsNamed() throws IOException {
        project.publisher(new BaseIri(TestReleases.BASE)).publish();
        var fuseki = new RemoteFuseki(StoreHost.TIMEOUT);
        fuseki.stop();
        assertThatException()
                .isThrownBy(() -> serve("--quartier.store.url=" + fuseki.url()).close())
                .havingCause()
                .withMessageContaining("The store at http://localhost:")
                .withMessageContaining("Start it, or correct quartier.store.url.");
    }
}
