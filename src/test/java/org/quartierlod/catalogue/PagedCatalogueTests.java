package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A catalogue too large for one page, as harvesters go through it. Who publishes has named an
/// address for questions.
@RunningServer
@TestPropertySource(
        properties = {
            "quartier.catalogue.page-size=4",
            "quartier.catalogue.contact=offene-daten@stadt.example"
        })
class PagedCatalogueTests {
    @Autowired private BaseIri base;

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl", "/catalog.jsonld", "/catalog/2.1.1/catalog.rdf"})
    void everyDatasetIsOnOnePageAndTheLastHasNoNext(String path, @LocalServerPort int port) {
        var client = new Client(port);
        var visited = new LinkedHashSet<String>();
        var datasets = new ArrayList<Node>();
        for (var next = List.of(base.value() + path.substring(1)); !next.isEmpty(); ) {
            assertThat(visited.add(next.getFirst())).isTrue();
            var page = client.get("/" + base.relativize(next.getFirst()), "Accept", "*/*");
            var graph = Rdf.graph(page);
            datasets.addAll(
                    graph.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                            .mapWith(Triple::getSubject)
                            .toList());
            assertThat(values(graph, "totalItems")).containsExactly("6");
            next = values(graph, "next");
        }
        assertThat(visited).hasSize(2);
        assertThat(datasets).hasSize(6).doesNotHaveDuplicates();
        var last = visited.stream().toList().getLast();
        assertThat(last).contains(path.substring(1) + "?page=2&release=1");
        var outdated = "/" + base.relativize(last).replace("release=1", "release=2");
        assertThat(client.get(outdated).statusCode()).isEqualTo(404);
        assertThat(client.get(path + "?page=3").statusCode()).isEqualTo(404);
        assertThat(Client.text(client.get(path))).contains("mailto:offene-daten@stadt.example");
    }

    private static List<String> values(Graph graph, String term) {
        var property = NodeFactory.createURI("http://www.w3.org/ns/hydra/core#" + term);
        return graph.find(Node.ANY, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm())
                .toList();
    }
}
