package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.Documents;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// With the setting off, no name of a person is in anything served or kept.
@RunningServer
@TestPropertySource(properties = "quartier.persons=false")
class PersonsLeftOutTests {
    private static final Path PERSONS = Path.of("data-ttl/hannover/persons.ttl");

    private final Client client;
    private final ReleaseArchive archive;

    PersonsLeftOutTests(@LocalServerPort int port, @Autowired ReleaseArchive archive) {
        this.client = new Client(port);
        this.archive = archive;
    }

    private static List<String> found(String regex) throws IOException {
        var matcher = Pattern.compile(regex).matcher(Files.readString(PERSONS));
        var found = matcher.results().map(match -> match.group(1)).distinct().toList();
        assertThat(found).hasSize(10);
        return found;
    }

    /// Whole names and surnames.
    private static List<String> names() throws IOException {
        return found("foaf:name \"([^\"]+)\"").stream()
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf(' ') + 1)))
                .toList();
    }

    @Test
    void noNameIsServed() throws IOException {
        var names = names();
        for (var path : paths()) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Client.text(answer)).as(path).doesNotContain(names);
        }
    }

    private List<String> paths() throws IOException {
        var paths = new ArrayList<>(List.of("/", "/?lang=en", "/sparql", "/context/urp-1.jsonld"));
        for (var document : Documents.of(archive)) {
            for (var extension : List.of("jsonld", "json", "ttl", "nt", "rdf", "trig", "html")) {
                paths.add(document.path() + "." + extension);
            }
        }
        assertThat(paths).hasSizeGreaterThan(900);
        var whole = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }";
        var graphs = "SELECT * { GRAPH ?g { ?s ?p ?o } }";
        paths.add("/sparql?format=nt&query=" + Client.encode(whole));
        paths.add("/sparql?format=csv&query=" + Client.encode(graphs));
        return paths;
    }

    @Test
    void noNameIsKept() throws IOException {
        var folder = archive.current().release().orElseThrow().folder();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                assertThat(text(file)).as(file.toString()).doesNotContain(names());
            }
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void personsAreUnknown() throws IOException {
        for (var slug : found("individual:([a-z0-9]+) a ")) {
            assertThat(client.get("/id/person/" + slug).statusCode()).isIn(404, 410);
            assertThat(client.get("/doc/person/" + slug + ".ttl").statusCode()).isIn(404, 410);
        }
    }

    @Test
    void whatAsksForNoPersonIsStillAnswered() throws IOException {
        for (var question : List.of("CQ09", "CQ12")) {
            var query = Files.readString(Path.of("ontology/competency", question + ".rq"));
            var expected =
                    Files.readString(Path.of("ontology/competency", question + ".expected.csv"));
            assertThat(Client.text(client.query(query, "text/csv")).lines())
                    .containsExactlyElementsOf(
                            expected.replace("{base}", "http://localhost:8080/").lines().toList());
        }
    }
}
