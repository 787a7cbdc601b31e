package org.quartierlod.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The gallery for people and for machines, the page on the model, the words for completion.
@RunningServer
class GalleryEndpointTests {
    private static final String BASE = "http://localhost:8080/";
    private static final List<String> FORMS = List.of("select", "ask", "construct", "describe");

    private final Client client;

    GalleryEndpointTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    private static Node node(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    private Graph graph(String path, Lang lang) {
        var answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return RDFParser.fromString(Client.text(answer), lang).toGraph();
    }

    private String page(String path, String language) {
        var answer = client.get(path, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Client.text(answer).replace("&#x3D;", "=");
    }

    @Test
    void theGalleryIsListedAsShaclExecutables() {
        var graph = graph("/example.ttl", Lang.TURTLE);
        var executables = graph.find(Node.ANY, RDF.type.asNode(), sh("SPARQLExecutable")).toList();
        assertThat(executables).hasSizeGreaterThanOrEqualTo(25);
        for (var executable : executables) {
            var example = executable.getSubject();
            assertThat(graph.find(example, RDFS.label.asNode(), Node.ANY).toList()).hasSize(2);
            assertThat(graph.find(example, RDFS.comment.asNode(), Node.ANY).toList()).hasSize(2);
            assertThat(graph.contains(example, sh("prefixes"), node("example#prefixes"))).isTrue();
            assertThat(FORMS.stream().filter(form -> graph.contains(example, sh(form), Node.ANY)))
                    .hasSize(1);
        }
        assertThat(graph.find(node("example#prefixes"), sh("declare"), Node.ANY).toList())
                .hasSizeGreaterThan(5);
        assertThat(graph.stream().anyMatch(t -> t.getSubject().isBlank())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "has-a-successor, SPARQLAskExecutable, ask",
        "organisation-chart, SPARQLConstructExecutable, construct",
        "describe-an-area, SPARQLExecutable, describe",
        "all-areas, SPARQLSelectExecutable, select"
    })
    void anExampleIsAnExecutableOfItsForm(String slug, String type, String property) {
        var graph = graph("/example/" + slug + ".nt", Lang.NTRIPLES);
        var example = node("example/" + slug);
        var target = NodeFactory.createURI("https://schema.org/target");
        assertThat(graph.contains(example, RDF.type.asNode(), sh(type))).isTrue();
        assertThat(graph.contains(example, sh(property), Node.ANY)).isTrue();
        assertThat(graph.contains(example, target, node("sparql"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"example", "example/all-areas"})
    void allFormatsAreOneGraph(String path) {
        var turtle = graph("/" + path + ".ttl", Lang.TURTLE);
        assertThat(graph("/" + path + ".nt", Lang.NTRIPLES).isIsomorphicWith(turtle)).isTrue();
        assertThat(graph("/" + path + ".rdf", Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
        assertThat(Client.header(client.get("/" + path), "Content-Type"))
                .isEqualTo("application/ld+json");
    }

    @Test
    void anExampleIsAFileToo() throws IOException {
        var answer = client.get("/example/all-areas.rq");
        assertThat(Client.header(answer, "Content-Type")).isEqualTo("application/sparql-query");
        assertThat(Client.text(answer))
                .isEqualTo(Files.readString(Path.of("ontology/queries/all-areas.rq")));
    }

    @ParameterizedTest
    @CsvSource({"example/nowhere", "example/all-areas.pdf", "example.pdf"})
    void whatThereIsNotIsAProblem(String path) {
        assertThat(client.get("/" + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "example, de, Alle Gebiete mit Namen",
        "example, en, All areas by name",
        "example/all-areas, de, In anderen Programmen verwenden",
        "example/all-areas, en, Use this in other programs",
        "sparql, de, Zitieren",
        "sparql, en, Cite this",
        "sparql?example=who-says-so, en, GRAPH ?graph",
        "model, de, Die erste Abfrage in vier Schritten",
        "model, en, The first query in four steps"
    })
    void pagesSpeakBothLanguages(String path, String language, String text) {
        assertThat(page("/" + path, language)).contains("<html lang=\"" + language + "\"", text);
    }

    @Test
    void aQueryThatIsPassedOnStandsInTheEditorAndIsNotAsked() {
        var page = page("/sparql?edit=" + Client.encode("SELECT </textarea><script>"), "de");
        assertThat(page)
                .contains("SELECT &lt;/textarea&gt;&lt;script&gt;")
                .doesNotContain("</textarea><script>");
    }

    @Test
    void theCitationNamesReleaseHashAndQuery() {
        var identifier = Client.text(client.get("/release/1.nt"));
        var hash = identifier.replaceAll("(?s).*\"1-([0-9a-f]{12})\".*", "$1");
        assertThat(hash).hasSize(12);
        assertThat(page("/sparql", "en"))
                .contains(
                        "SHA-256 " + hash,
                        "/release/1/sparql?query=",
                        "@misc{quartier-lod-1-" + hash);
    }

    @Test
    void theModelPageShowsWhatThereIsAndNobody() {
        assertThat(page("/model", "en"))
                .contains("<code>urp:RenewalArea</code>", "<svg class=\"diagram\"", "Mühlenberg")
                .doesNotContain("Christina Glahn", "Rita Lehmann");
    }

    @Test
    void wordsAndPrefixesAreThereForCompletion() {
        assertThat(Client.text(client.get("/sparql/words.json")))
                .contains(
                        "{\"iri\":\"https://w3id.org/urban-renewal/def#RenewalArea\",\"kind\":\"class\"",
                        "\"kind\":\"property\"");
        assertThat(Client.text(client.get("/sparql/prefixes.json")))
                .contains("\"urp\":\"https://w3id.org/urban-renewal/def#\"");
    }

    @Test
    void theEditorsFilesNeverChangeUnderTheirAddress() {
        var page = page("/sparql", "de");
        var address = page.substring(page.indexOf("assets/yasqe.js?v="));
        var path = "/" + address.substring(0, address.indexOf('"'));
        assertThat(Client.header(client.get(path), "Cache-Control")).contains("immutable");
    }
}
