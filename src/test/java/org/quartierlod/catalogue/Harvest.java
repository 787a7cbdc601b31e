package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.vocab.BaseIri;

/// What a harvester brings home: it is given one address, asks for any type, and follows pages as
/// ckanext-dcat does.
///
/// @param pages by address, in the order in which they were read
record Harvest(BaseIri base, SequencedMap<String, Graph> pages) {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    /// Copies.
    Harvest {
        pages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pages));
    }

    /// Reads from a path to the last page. That no page comes twice is the end of it.
    static Harvest of(Client client, BaseIri base, String path) {
        var pages = new LinkedHashMap<String, Graph>();
        var next = Optional.of(base.value() + path.substring(1));
        var type = "";
        while (next.isPresent()) {
            var address = next.get();
            assertThat(pages).as("pages before this").doesNotContainKey(address);
            var answer = client.get("/" + base.relativize(address), "Accept", "*/*");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            type = type.isEmpty() ? Client.header(answer, "Content-Type") : type;
            assertThat(Client.header(answer, "Content-Type")).as(address).isEqualTo(type);
            pages.put(address, Rdf.graph(answer));
            next = hydra(pages.get(address), "next").stream().findFirst();
        }
        return new Harvest(base, pages);
    }

    /// What the pages say of themselves.
    static List<String> hydra(Graph page, String term) {
        return page.find(Node.ANY, NodeFactory.createURI(HYDRA + term), Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
    }

    /// All pages together.
    Graph graph() {
        return new MultiUnion(pages.values().iterator());
    }

    /// The datasets on all pages, one as often as it comes.
    List<Node> records() {
        var records = new ArrayList<Node>();
        pages.values().forEach(page -> records.addAll(instances(page, DCAT.Dataset)));
        return records;
    }

    Set<Node> datasets() {
        return instances(DCAT.Dataset);
    }

    Set<Node> distributions() {
        return instances(DCAT.Distribution);
    }

    /// What is of a type; there must be something.
    Set<Node> instances(Resource type) {
        var instances = instances(graph(), type);
        assertThat(instances).as(type.getURI()).isNotEmpty();
        return instances;
    }

    private static Set<Node> instances(Graph graph, Resource type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type.asNode())
                .mapWith(Triple::getSubject)
                .toSet();
    }

    List<Node> values(Node subject, Property property) {
        return graph().find(subject, property.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    List<String> texts(Node subject, Property property) {
        return values(subject, property).stream().map(Node::getLiteralLexicalForm).toList();
    }

    /// Where an address of the catalogue is on the server under test.
    String path(String address) {
        return "/" + base.relativize(address);
    }
}
