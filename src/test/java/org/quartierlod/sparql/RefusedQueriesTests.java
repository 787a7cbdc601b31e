package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the endpoint refuses, and how it says so.
@RunningServer
class RefusedQueriesTests {
    private static final String SERVICE = "SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o }";
    private static final String ARQ = "http://jena.apache.org/ARQ/";

    private final Client client;

    RefusedQueriesTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    private void refused(String query, int status, String type) {
        var answer = client.post("/sparql", "application/sparql-query", query);
        var text = Client.text(answer);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(text)
                .contains("/problem/" + type + "\"")
                .doesNotContain("org.apache", "Fuseki", "Jena", "\tat ", "null");
        assertThat(Client.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { " + SERVICE + " }",
                "SELECT * { SERVICE ?any { ?s ?p ?o } }",
                "SELECT * { { SELECT * { " + SERVICE + " } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { " + SERVICE + " } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { " + SERVICE + " } }",
                "SELECT * { ?s ?p ?o OPTIONAL { " + SERVICE + " } }",
                "SELECT * { ?s ?p ?o MINUS { " + SERVICE + " } }",
                "SELECT * { { ?s ?p ?o } UNION { " + SERVICE + " } }",
                "SELECT * { GRAPH ?g { " + SERVICE + " } }",
                "SELECT (EXISTS { " + SERVICE + " } AS ?x) {}",
                "SELECT * { BIND (IF(EXISTS { " + SERVICE + " }, 1, 2) AS ?x) }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { " + SERVICE + " }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { "
                        + SERVICE
                        + " })",
                "ASK { " + SERVICE + " }",
                "DESCRIBE ?s { " + SERVICE + " }",
                "CONSTRUCT { ?s ?p ?o } { " + SERVICE + " }",
                "LOAD <http://127.0.0.1:1/>",
                "INSERT DATA { <a> <b> <c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "CLEAR ALL",
                "DROP SILENT ALL"
            })
    void otherServicesAndChangesAreForbidden(String query) {
        refused(query, 403, "read-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}",
                "SELECT (<java:java.lang.System.exit>() AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER (<java:x>(?o)) }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:x>(?o))",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#median>(?o) AS ?m) { ?s ?p ?o }",
                "SELECT * { ?x <" + ARQ + "property#str> ?y }",
                "SELECT * { ?x <" + ARQ + "property#nonesuch> ?y }",
                "SELECT * { ?x <" + ARQ + "list#member> ?y }",
                "SELECT * { ?x <java:org.Foo> ?y }",
                "SELECT * { ?x (<java:org.Foo>/<b>) ?y }",
                "SELECT * { ?x ^<java:org.Foo> ?y }",
                "SELECT * { ?x (<a>|!(<b>|^<java:org.Foo>))* ?y }"
            })
    void codeIsNotCalled(String query) {
        refused(query, 400, "query-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o LATERAL { ?s ?a ?b } }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "SELECT (version() AS ?x) {}",
                "SELECT * { << <a> <b> <c> >> ?p ?o }",
                "SELECT * { LET (?x := 1) }",
                ""
            })
    void extensionsAreNotSparql(String query) {
        refused(query, 400, "query-syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p } | 1 | 18",
                "SELECT * {~  ?s ?p ?o .~  ?s ; } | 3 | 6",
                "SELECT ?x~WHERE { ?x a foo:Bar } | 2 | 14",
                "SELEKT * {} | 1 | 7"
            })
    void namesThePlaceOfAFault(String query, int line, int column) {
        var answer = client.post("/sparql", "application/sparql-query", query.replace('~', '\n'));
        assertThat(Client.text(answer))
                .contains("\"line\":" + line + ",", "\"column\":" + column + ",");
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of("SELECT * { " + repeat("{ ", 101) + repeat("} ", 101) + "}", 400),
                Arguments.of("SELECT * { " + repeat("?s ?p ?o . ", 201) + "}", 400),
                Arguments.of(
                        "ASK { ?x " + String.join("/", Collections.nCopies(201, "<a>")) + " ?y }",
                        400),
                Arguments.of(
                        "ASK { " + String.join(" UNION ", Collections.nCopies(101, "{}")) + " }",
                        400),
                Arguments.of("ASK { VALUES ?x { " + repeat("1 ", 5001) + "} }", 400),
                Arguments.of("ASK {} VALUES ?x { " + repeat("1 ", 5001) + "}", 400),
                Arguments.of("ASK { FILTER (1 IN (1" + repeat(",1", 1001) + ")) }", 400),
                Arguments.of("SELECT (1" + repeat("+1", 30000) + " AS ?x) {}", 400),
                Arguments.of("ASK {} # " + repeat("x", 65536), 413));
    }

    private static String repeat(String text, int times) {
        return text.repeat(times);
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void hasLimits(String query, int status) {
        refused(query, status, status == 413 ? "content-too-large" : "query-not-allowed");
    }

    /// What is too large is known only when much of it was sent: then the connection breaks off.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/sparql-results+json",
                "application/sparql-results+xml"
            })
    void aResultIsCompleteOrFails(String mediaType) {
        var query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.query(query, mediaType))
                .withMessageContaining("chunked transfer encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CONCAT(?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d, ?d) AS ?e) { BIND (REPLACE(REPLACE(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') AS ?d) }",
                "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT (?m * ?m AS ?n) { BIND (99999999999999999999 AS ?x) BIND (?x * ?x * ?x * ?x * ?x * ?x * ?x * ?x * ?x * ?x AS ?y) BIND (?y * ?y * ?y * ?y * ?y * ?y * ?y * ?y * ?y * ?y AS ?z) BIND (?z * ?z * ?z * ?z * ?z * ?z * ?z * ?z * ?z * ?z AS ?m) }"
            })
    void valuesHaveABoundedSize(String query) {
        refused(query, 400, "query-too-costly");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-update, INSERT DATA {}, 403",
        "application/x-www-form-urlencoded, update=CLEAR+ALL, 403",
        "application/x-www-form-urlencoded, query=ASK{}&query=ASK{}, 400",
        "text/plain, ASK {}, 415",
        "application/json, {}, 415"
    })
    void onlyQueriesAreTaken(String contentType, String body, int status) {
        assertThat(client.post("/sparql", contentType, body).statusCode()).isEqualTo(status);
    }

    @Test
    void anotherFormatThanThereIsIsNotAcceptable() {
        var answer = client.query("ASK {}", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.text(answer)).contains("text/csv");
        assertThat(Client.header(answer, "Vary"))
                .isEqualTo("Accept, Accept-Encoding, Accept-Language");
    }
}
