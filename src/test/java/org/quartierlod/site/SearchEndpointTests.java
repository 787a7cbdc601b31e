package org.quartierlod.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartierlod.Client.encode;
import static org.quartierlod.Client.header;
import static org.quartierlod.Client.text;

import com.apicatalog.jsonld.JsonLdError;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// `/search` as its clients see it.
@RunningServer
class SearchEndpointTests {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final Client client;
    private final BaseIri base;

    SearchEndpointTests(@LocalServerPort int port, @Autowired BaseIri base) {
        this.client = new Client(port);
        this.base = base;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mühlenberg",
                "muehlenberg",
                "MUHLENBERG",
                "Mu\u0308hlenberg",
                "Mühlenbreg",
                "mühlenb"
            })
    void anAreaIsFoundHoweverItIsSpelt(String text) {
        var graph = search(text, 1);

        assertThat(members(graph)).contains(base.node("id/area/muehlenberg"));
    }

    @Test
    void hyphensMakeNoDifference() {
        for (var text : List.of("oberricklingen nordost", "Oberricklingen-Nord Ost")) {
            assertThat(members(search(text, 1)))
                    .contains(base.node("id/area/oberricklingen-nord-ost"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html;charset=utf-8",
        "text/turtle, text/turtle;charset=utf-8",
        "application/ld+json, application/ld+json",
        "*/*, application/ld+json",
        "application/json, application/json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples"
    })
    void answersInTheFormatAskedFor(String accept, String type) {
        var answer = client.get("/search?q=sahlkamp", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Vary")).contains("Accept").contains("Accept-Language");
        assertThat(header(answer, "Cache-Control")).contains("max-age").contains("public");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
        var again =
                client.get(
                        "/search?q=sahlkamp",
                        "Accept",
                        accept,
                        "If-None-Match",
                        header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void anotherFormatIsRefusedWithWhatThereIs() {
        var answer = client.get("/search?q=x", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(text(answer)).contains("text/turtle", "application/ld+json", "text/html");
        assertThat(client.get("/search?q=x&format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void allFormatsAreOneGraph() throws JsonLdError {
        var context = client.get("/context/urp-1.jsonld").body();
        var json = client.get("/search?q=quartier&format=jsonld").body();
        var turtle = Rdf.graph(client.get("/search?q=quartier&format=ttl"));

        var processor = new JsonLdProcessor(base.value() + "context/urp-1.jsonld", context);
        assertThat(processor.toRdf(json).isIsomorphicWith(turtle)).isTrue();
        assertThat(Rdf.graph(client.get("/search?q=quartier&format=rdf")).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void pagesLeadToEachOtherAndHoldEverythingOnce() {
        var total = total(search("m", 1));
        assertThat(total).isGreaterThan(20);
        var visited = new ArrayList<Node>();
        var page = base.node("search?q=m&page=1");
        for (var next = true; next; ) {
            var graph = graph("/" + base.relativize(page.getURI()));
            visited.addAll(members(graph));
            var links = graph.find(page, hydra("next"), Node.ANY).toList();
            next = !links.isEmpty();
            page = next ? links.getFirst().getObject() : page;
        }

        assertThat(visited).hasSize(total).doesNotHaveDuplicates();
        var beyond = client.get("/search?q=m&page=" + (total / 20 + 2));
        assertThat(beyond.statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsFoundHasAnAddressALabelAndAClass() {
        var graph = search("m", 1);

        assertThat(members(graph))
                .allSatisfy(member -> {
                    assertThat(graph.contains(member, RDFS.label.asNode(), Node.ANY)).isTrue();
                    assertThat(Rdf.graph(client.get(documentPath(member))).isEmpty()).isFalse();
                });
    }

    private String documentPath(Node member) {
        var iri = member.getURI();
        return (iri.startsWith(base.value())
                        ? "/doc/" + base.relativize(iri).substring(3)
                        : iri.replace("https://w3id.org/urban-renewal", ""))
                + ".ttl";
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999999999999", ""})
    void whatIsNoPageNumberIsRefused(String number) {
        assertThat(client.get("/search?q=m&page=" + number).statusCode()).isEqualTo(400);
    }

    @Test
    void tooMuchIsRefusedByNameOfTheLimit() {
        var characters = client.get("/search?q=" + "a".repeat(201), "Accept-Language", "en");
        var words = client.get("/search?q=a+b+c+d+e+f+g+h+i+j+k", "Accept-Language", "de");

        assertThat(characters.statusCode()).isEqualTo(400);
        assertThat(text(characters)).contains("at most 200 characters", "bad-request");
        assertThat(words.statusCode()).isEqualTo(400);
        assertThat(text(words)).contains("höchstens 10 Wörtern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=", "/search?q=%20%20"})
    void withoutWordsThePageSaysHowToSearch(String path) {
        var page = client.get(path, "Accept", "text/html", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("name=\"q\"").doesNotContain("0 entries");
        assertThat(total(graph(path))).isZero();
    }

    @Test
    void nothingFoundIsAnAnswer() {
        var answer = client.get("/search?q=gibtesnichthier", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(total(search("gibtesnichthier", 1))).isZero();
    }

    @Test
    void whatIsTypedIsShownAsText() {
        var hostile = "\"><script>alert(1)</script>{{base}}";
        var page = client.get("/search?q=" + encode(hostile), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{base}}");
        var data = search("\"> <b>\\{}|^`\r\nX: y", 1);
        assertThat(total(data)).isZero();
    }

    @Test
    void linksKeepTheLanguageTheAddressChose() {
        var page = client.get("/search?q=m&lang=en", "Accept", "text/html");

        assertThat(header(page, "Content-Language")).isEqualTo("en");
        assertThat(StringEscapeUtils.unescapeHtml4(text(page)))
                .contains("search?q=m&page=2&lang=en");
    }

    private Graph search(String text, int page) {
        return graph("/search?q=" + encode(text) + "&page=" + page);
    }

    private Graph graph(String path) {
        var answer = client.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Rdf.graph(answer);
    }

    private static List<Node> members(Graph graph) {
        return graph.find(Node.ANY, hydra("member"), Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    private static int total(Graph graph) {
        var totals = graph.find(Node.ANY, hydra("totalItems"), Node.ANY).toList();
        assertThat(totals).hasSize(1);
        return ((Number) totals.getFirst().getObject().getLiteralValue()).intValue();
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }
}
