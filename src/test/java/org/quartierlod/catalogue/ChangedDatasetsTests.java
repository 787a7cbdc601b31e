package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.TestProject;
import org.quartierlod.check.Check;
import org.quartierlod.release.Publication;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// What a publication does to the catalogue: what did not change keeps its date, version and bytes.
@RunningServer
@DirtiesContext
class ChangedDatasetsTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final List<String> ALL =
            List.of(
                    "areas",
                    "contacts",
                    "ontology",
                    "organisations",
                    "programmes",
                    "quartier-hannover");

    @TempDir Path folder;
    @Autowired ReleaseArchive archive;
    @Autowired CurrentRelease current;
    private Client client;

    private Map<String, String> dates() {
        var graph = Rdf.graph(client.get("/catalog.nt"));
        var dates = new HashMap<String, String>();
        for (var name : ALL) {
            graph.find(BASE.node("dataset/" + name), DCTerms.modified.asNode(), Node.ANY)
                    .forEach(date -> dates.put(name, date.getObject().getLiteralLexicalForm()));
        }
        assertThat(dates).hasSize(ALL.size());
        return dates;
    }

    private Map<String, String> tags(String extension) {
        var tags = new HashMap<String, String>();
        for (var name : ALL) {
            var answer = client.send("HEAD", "/dump/" + name + extension);
            tags.put(name, Client.header(answer, "ETag") + Client.header(answer, "Last-Modified"));
        }
        return tags;
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return ALL.stream().filter(name -> !before.get(name).equals(after.get(name))).toList();
    }

    @Test
    void aChangedAreaChangesExactlyTheDatasetsThatHoldItAndWithoutAReleaseThereIsNone(
            @LocalServerPort int port) throws IOException {
        client = new Client(port);
        var catalogue = client.get("/catalog.ttl");
        assertThat(client.get("/catalog.ttl").body()).isEqualTo(catalogue.body());
        var dates = dates();
        var plain = tags(".ttl");
        var gzipped = tags(".nt.gz");
        assertThat(Client.text(client.get("/dump/areas.geojson"))).doesNotContain("coordinates");
        publishAnotherNameAndTheBoundaryOfAnArea();
        assertThat(Client.text(client.get("/dump/areas.geojson")))
                .contains("\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]");
        assertThat(differing(dates, dates())).containsExactly("areas", "quartier-hannover");
        assertThat(differing(plain, tags(".ttl"))).containsExactly("areas", "quartier-hannover");
        assertThat(differing(gzipped, tags(".nt.gz")))
                .containsExactly("areas", "quartier-hannover");
        assertThat(Client.text(client.get("/catalog.nt")))
                .contains(BASE.value() + "dataset/areas> <http://www.w3.org/ns/dcat#version> \"2\"")
                .contains(
                        BASE.value()
                                + "dataset/contacts> <http://www.w3.org/ns/dcat#version> \"1\"");
        assertThat(versions("areas")).containsExactlyInAnyOrder(release(1), release(2));
        assertThat(versions("contacts")).containsExactly(release(1));
        current.switchTo(publisher().rollBack(1).orElseThrow());
        assertThat(versions("areas")).containsExactlyInAnyOrder(release(1), release(2));
        assertThat(differing(withoutDates(plain), withoutDates(tags(".ttl")))).isEmpty();
        current.close();
        for (var path :
                List.of(
                        "/catalog.ttl",
                        "/catalog",
                        "/dataset/areas",
                        "/dump/areas.ttl",
                        "/.well-known/void")) {
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(Client.header(answer, "Retry-After")).isNotEmpty();
        }
    }

    private List<Node> versions(String name) {
        var property = NodeFactory.createURI("http://www.w3.org/ns/dcat#hasVersion");
        return Rdf.graph(client.get("/dataset/" + name + ".nt"))
                .find(BASE.node("dataset/" + name), property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Node release(int number) {
        return BASE.node("release/" + number);
    }

    /// The tags alone.
    private static Map<String, String> withoutDates(Map<String, String> tags) {
        var bare = new HashMap<String, String>();
        tags.forEach((name, tag) -> bare.put(name, tag.substring(0, tag.lastIndexOf('"') + 1)));
        return bare;
    }

    private void publishAnotherNameAndTheBoundaryOfAnArea() throws IOException {
        var project = project();
        project.append(
                "data-ttl/hannover/areas.ttl",
                """

                area:stoecken skos:altLabel "Neuer Name"@de ;
                    <http://www.opengis.net/ont/geosparql#hasDefaultGeometry> <id/geometry/made-up> .
                <id/geometry/made-up> a <http://www.opengis.net/ont/geosparql#Geometry> ;
                    <http://www.opengis.net/ont/geosparql#asWKT> "POLYGON((1 1, 2 2, 2 1, 1 1))"^^<http://www.opengis.net/ont/geosparql#wktLiteral> .
                """);
        switch (publisher().publish()) {
            case Publication.Published(var release, _) -> current.switchTo(release);
            case Publication.Unchanged _, Publication.Refused _ -> throw new AssertionError();
        }
    }

    private TestProject project() {
        return Files.exists(folder.resolve("ontology"))
                ? TestProject.at(folder)
                : TestProject.copyTo(folder);
    }

    private Publisher publisher() {
        return new Publisher(
                project().sources(BASE),
                new Check(project().folder().ontology(), BASE),
                archive,
                new Publisher.Edition(BASE, true, "test"),
                _ -> {},
                Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC));
    }
}
