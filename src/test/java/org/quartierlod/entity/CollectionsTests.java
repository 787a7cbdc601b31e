package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.Client;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.Rdf;
import org.quartierlod.TestProject;

/// A municipality with 125 areas: more than a page holds, and more than a document lists.
class CollectionsTests {
    private static final String BASE = "http://localhost:8080/";
    private static final String URP = "https://w3id.org/urban-renewal/def#";
    private static final int MADE = 120;
    private static final int ALL = MADE + 5;
    private static final String HANNOVER = "doc/municipality/hannover";

    @TempDir static Path folder;
    private static ApplicationProcess server;

    @BeforeAll
    static void serve() {
        var turtle =
                new StringBuilder(
                        """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix urp: <https://w3id.org/urban-renewal/def#> .
                        """);
        for (var number = 1; number <= MADE; number++) {
            turtle.append(
                    """
                    <id/area/erfunden-%1$d> a urp:RenewalArea , dct:Location ;
                        skos:prefLabel "Erfunden %1$d"@de , "Invented %1$d"@en ;
                        dct:identifier "erfunden-%1$d" ;
                        urp:inMunicipality <id/municipality/hannover> .
                    """
                            .formatted(number));
        }
        var project = TestProject.copyTo(folder);
        project.write("data-ttl/erfunden.ttl", turtle.toString());
        server = ApplicationProcess.serve(project);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void pagesOfATypeVisitEveryThingOnce() {
        var visited = visit("doc/area.nt");
        assertThat(visited).hasSize(ALL).doesNotHaveDuplicates().isSorted();
        assertThat(visited).contains(BASE + "id/area/muehlenberg", BASE + "id/area/erfunden-120");
    }

    @Test
    void pagesOfWhatPointsAtAThingVisitEveryThingOnce() {
        var visited = visit(HANNOVER + ".nt?inbound=areas");
        assertThat(visited).hasSize(ALL).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aDocumentCountsWhatItDoesNotList() {
        var graph = graph(HANNOVER + ".ttl");
        var areas =
                graph.find(
                                Node.ANY,
                                node(URP + "inMunicipality"),
                                node(BASE + "id/municipality/hannover"))
                        .toList();
        assertThat(areas).hasSize(50);
        var collection = node(BASE + HANNOVER + "?inbound=areas");
        assertThat(graph.contains(node(BASE + HANNOVER), hydra("collection"), collection)).isTrue();
        assertThat(total(graph)).isEqualTo(ALL);
    }

    @Test
    void aPageSaysWhatItsMembersAreAndAreCalled() {
        var graph = graph("doc/area.ttl?page=2");
        for (var member : graph.find(Node.ANY, hydra("member"), Node.ANY).toList()) {
            var area = member.getObject();
            assertThat(graph.contains(area, Node.ANY, node(URP + "RenewalArea"))).isTrue();
            var label = node("http://www.w3.org/2004/02/skos/core#prefLabel");
            assertThat(graph.find(area, label, Node.ANY).toList()).hasSize(2);
        }
        assertThat(total(graph)).isEqualTo(ALL);
    }

    @Test
    void allFormatsOfAPageAreOneGraph() throws Exception {
        var processor =
                new JsonLdProcessor(
                        BASE + "context/urp-1.jsonld",
                        Files.readAllBytes(Path.of("ontology/context/urp-1.jsonld")));
        for (var query : List.of("doc/area%s?page=2", HANNOVER + "%s?inbound=areas&page=3")) {
            var expected = graph(query.formatted(".nt"));
            for (var extension : List.of(".ttl", ".rdf", ".trig")) {
                assertThat(graph(query.formatted(extension)).isIsomorphicWith(expected))
                        .as(query.formatted(extension))
                        .isTrue();
            }
            var json = processor.toRdf(get(query.formatted(".jsonld")).body());
            assertThat(json.isIsomorphicWith(expected)).as(query).isTrue();
        }
    }

    @Test
    void headersLeadFromPageToPage() {
        var links = get("doc/area.ttl?page=2").headers().allValues("Link");
        assertThat(links)
                .contains(
                        "<" + BASE + "doc/area?page=1>; rel=\"first\"",
                        "<" + BASE + "doc/area?page=1>; rel=\"prev\"",
                        "<" + BASE + "doc/area?page=3>; rel=\"next\"",
                        "<" + BASE + "doc/area?page=3>; rel=\"last\"",
                        "<" + BASE + "doc/area?page=2>; rel=\"canonical\"");
        assertThat(get("doc/area.ttl?page=4").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfTheDocumentLeadsToTheRest() {
        var page = html(HANNOVER + ".html");
        assertThat(page).contains(HANNOVER + "?inbound=areas").contains(String.valueOf(ALL));
        var list = html("doc/area.html?page=3");
        assertThat(list).contains("doc/area?page=2").contains("start=\"101\"");
    }

    private static String html(String path) {
        return Client.text(get(path)).replace("&#x3D;", "=");
    }

    private static List<String> visit(String first) {
        var visited = new ArrayList<String>();
        var seen = new HashSet<String>();
        var next = Optional.of(first);
        while (next.isPresent() && seen.add(next.get())) {
            var graph = graph(next.get());
            graph
                    .find(Node.ANY, hydra("member"), Node.ANY)
                    .mapWith(Triple::getObject)
                    .mapWith(Node::getURI)
                    .toList()
                    .stream()
                    .sorted()
                    .forEach(visited::add);
            next =
                    graph.find(Node.ANY, hydra("next"), Node.ANY)
                            .mapWith(t -> t.getObject().getURI().substring(BASE.length()))
                            .mapWith(path -> path.replace("?", ".nt?"))
                            .nextOptional();
        }
        return visited;
    }

    private static int total(Graph graph) {
        return graph.find(Node.ANY, hydra("totalItems"), Node.ANY)
                .mapWith(t -> (Integer) t.getObject().getLiteralValue())
                .next();
    }

    private static Graph graph(String path) {
        return Rdf.graph(get(path));
    }

    private static HttpResponse<byte[]> get(String path) {
        return server.get("/" + path);
    }

    private static Node hydra(String term) {
        return node("http://www.w3.org/ns/hydra/core#" + term);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
