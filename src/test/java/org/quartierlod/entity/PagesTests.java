package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.Documents;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.representation.Labels;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page of every document shows what its graph says.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {
    private final Client client;
    private final ReleaseArchive archive;
    private final Addresses addresses;

    PagesTests(
            @LocalServerPort int port, @Autowired ReleaseArchive archive, @Autowired BaseIri base) {
        this.client = new Client(port);
        this.archive = archive;
        this.addresses = new Addresses(base);
    }

    List<Documents.Document> documents() throws IOException {
        var documents = Documents.of(archive);
        assertThat(documents).hasSizeGreaterThanOrEqualTo(150);
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void showsEveryTextAndEveryThingOfTheGraph(Documents.Document document) {
        var graph = Rdf.graph(client.get(document.path() + ".nt"));
        for (var language : List.of("de", "en")) {
            var page = page(document, language);
            assertThat(texts(graph, document)).allSatisfy(t -> assertThat(page).contains(t));
            assertThat(things(graph)).allSatisfy(iri -> assertThat(page).contains(iri));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void speaksTheLanguageAskedFor(Documents.Document document) {
        for (var language : List.of("de", "en")) {
            var response = client.get(document.path() + ".html", "Accept-Language", language);
            assertThat(Client.text(response)).contains("<html lang=\"" + language + "\">");
            assertThat(Client.header(response, "Content-Language")).isEqualTo(language);
        }
    }

    private String page(Documents.Document document, String language) {
        var response = client.get(document.path() + ".html?lang=" + language);
        assertThat(response.statusCode()).isEqualTo(200);
        return StringEscapeUtils.unescapeHtml4(Client.text(response));
    }

    /// All literals, except what the document merely calls the things it mentions: of these, a page
    /// shows the label in its own language.
    private static Set<String> texts(Graph graph, Documents.Document document) {
        return graph.stream()
                .filter(t -> t.getObject().isLiteral())
                .filter(t -> isDescribed(t, graph, document))
                .map(t -> t.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet());
    }

    private static boolean isDescribed(Triple label, Graph graph, Documents.Document document) {
        return label.getSubject().getURI().equals(document.subject())
                || graph.find(label.getSubject(), Node.ANY, Node.ANY)
                        .filterDrop(t -> Labels.PROPERTIES.contains(t.getPredicate()))
                        .hasNext();
    }

    private Set<String> things(Graph graph) {
        return graph.stream()
                .flatMap(t -> java.util.stream.Stream.of(t.getSubject(), t.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .map(iri -> addresses.link(iri).orElse(iri))
                .collect(Collectors.toSet());
    }
}
