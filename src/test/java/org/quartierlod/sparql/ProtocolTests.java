package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The query operation of the [SPARQL 1.1
/// Protocol](https://www.w3.org/TR/sparql11-protocol/#query-operation).
@RunningServer
class ProtocolTests {
    private static final String AREAS = "http://localhost:8080/graph/hannover/areas";
    private static final String NAMES =
            "SELECT ?s ?name { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?name FILTER (?name = 'Mühlenberg'@de) }";

    private final Client client;

    ProtocolTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @Test
    void threeWaysOfAskingGiveTheSameAnswer() {
        var got = client.query(NAMES, "text/csv");
        var form =
                client.post(
                        "/sparql",
                        "application/x-www-form-urlencoded",
                        "query=" + Client.encode(NAMES),
                        "Accept",
                        "text/csv");
        var direct =
                client.post("/sparql", "application/sparql-query", NAMES, "Accept", "text/csv");
        assertThat(Client.text(got)).contains("id/area/muehlenberg,Mühlenberg");
        assertThat(form.body()).isEqualTo(got.body());
        assertThat(direct.body()).isEqualTo(got.body());
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, json",
        "application/sparql-results+xml, xml",
        "text/tab-separated-values, tsv"
    })
    void tablesSayTheSameInEveryFormat(String mediaType, String extension) {
        var query = "SELECT * { GRAPH <" + AREAS + "> { ?s ?p ?o } } ORDER BY ?s ?p ?o";
        var expected =
                rows(
                        client.query(query, "application/sparql-results+json").body(),
                        ResultSetLang.RS_JSON);
        var byName = client.get("/sparql?format=" + extension + "&query=" + Client.encode(query));
        var byAccept = client.query(query, mediaType);
        assertThat(byName.body()).isEqualTo(byAccept.body());
        var actual = rows(byAccept.body(), RDFLanguages.contentTypeToLang(mediaType));
        assertThat(actual).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    private static List<String> rows(byte[] bytes, Lang lang) {
        RowSet rows =
                RowSetReaderRegistry.getFactory(lang)
                        .create(lang)
                        .read(new ByteArrayInputStream(bytes), Context.create());
        return rows.materialize().stream()
                .map(row -> row.get("s") + " " + row.get("p") + " " + row.get("o"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld", "trig", "nq"})
    void graphsSayTheSameInEveryFormat(String extension) {
        var query = "CONSTRUCT { ?s ?p ?o } { GRAPH <" + AREAS + "> { ?s ?p ?o } }";
        Graph expected = Rdf.graph(client.query(query, "application/n-triples"));
        var response = client.get("/sparql?format=" + extension + "&query=" + Client.encode(query));
        var lang = RDFLanguages.filenameToLang("x." + extension);
        var actual = Rdf.dataset(response.body(), lang).getDefaultGraph();
        assertThat(expected.size()).isGreaterThan(20);
        assertThat(actual.isIsomorphicWith(expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-graph-uri=" + AREAS + "&query=SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "named-graph-uri="
                        + AREAS
                        + "&query=SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
                "query=SELECT (COUNT(*) AS ?n) FROM <" + AREAS + "> { ?s ?p ?o }",
                "query=SELECT (COUNT(*) AS ?n) FROM NAMED <graph/hannover/areas> { GRAPH ?g { ?s ?p ?o } }",
                "query=SELECT (COUNT(*) AS ?n) { GRAPH <graph/hannover/areas> { ?s ?p ?o } }"
            })
    void aDatasetMayBeChosen(String parameters) {
        var form = parameters.replace(" ", "+").replace("{", "%7B").replace("}", "%7D");
        var answer =
                client.get("/sparql?format=csv&" + form.replace("<", "%3C").replace(">", "%3E"));
        var whole =
                client.query(
                        "SELECT (COUNT(*) AS ?n) { GRAPH <" + AREAS + "> { ?s ?p ?o } }",
                        "text/csv");
        assertThat(Client.text(answer)).isEqualTo(Client.text(whole)).doesNotContain("\n0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stylesheet=x",
                "callback=f",
                "force-accept=text/html",
                "output=xml",
                "results=xml",
                "timeout=1"
            })
    void vendorParametersHaveNoEffect(String parameter) {
        var plain = client.get("/sparql?query=" + Client.encode(NAMES));
        var with = client.get("/sparql?query=" + Client.encode(NAMES) + "&" + parameter);
        assertThat(with.body()).isEqualTo(plain.body());
        assertThat(with.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
    }

    @Test
    void withoutAQueryThereIsADescriptionOrAPage() {
        var description = Rdf.graph(client.get("/sparql", "Accept", "text/turtle"));
        assertThat(
                        description.contains(
                                null,
                                null,
                                org.apache.jena.graph.NodeFactory.createURI(
                                        "http://www.w3.org/ns/sparql-service-description#Service")))
                .isTrue();
        var page = client.get("/sparql", "Accept", "text/html", "Accept-Language", "en");
        assertThat(Client.text(page)).contains("<html lang=\"en\">", "<textarea");
        assertThat(client.post("/sparql", "application/x-www-form-urlencoded", "x=y").statusCode())
                .isEqualTo(400);
    }

    @Test
    void headIsGetWithoutBody() {
        var path = "/sparql?query=" + Client.encode(NAMES);
        var get = client.get(path);
        var head = client.send("HEAD", path);
        assertThat(head.body()).isEmpty();
        for (var name :
                List.of("Content-Type", "Content-Length", "ETag", "Vary", "Cache-Control")) {
            assertThat(head.headers().firstValue(name))
                    .isEqualTo(get.headers().firstValue(name))
                    .isPresent();
        }
    }
}
