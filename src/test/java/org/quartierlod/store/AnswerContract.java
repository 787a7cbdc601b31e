package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.store.evaluation.Watch;

/// What every store answers to a query that came by the protocol, and when it does not.
abstract class AnswerContract extends OpenedStore {
    AnswerContract(StoreKind kind) {
        super(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void answersTablesInEachFormat(String mediaType) {
        var query = "SELECT ?o { <" + EX + "n> <" + EX + "number> ?o } ORDER BY ?o";
        var rows = table(answer(query, mediaType), mediaType).rowSet().stream().toList();
        assertThat(lexical(rows, "o")).containsExactly("10", "20", "30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void answersTruthInEachFormat(String mediaType) {
        assertThat(text(answer("ASK { ?s ?p ?o }", mediaType))).contains("true");
        assertThat(text(answer("ASK { <" + EX + "none> ?p ?o }", mediaType))).contains("false");
    }

    @Test
    void answersUnicode() {
        var query = "SELECT ?o { <" + EX + "süd/Straße> ?p ?o }";
        var json = "application/sparql-results+json";
        var rows = table(answer(query, json), json).rowSet().stream().toList();
        assertThat(lexical(rows, "o")).containsExactlyInAnyOrderElementsOf(ContractData.TEXTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/trig",
                "application/n-quads"
            })
    void answersGraphsInEachFormat(String mediaType) {
        var query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(GRAPH_2);
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(answer(query, mediaType)))
                .lang(RDFLanguages.contentTypeToLang(mediaType))
                .parse(graph);
        var expected = GraphFactory.createDefaultGraph();
        quads().stream()
                .filter(quad -> quad.getGraph().hasURI(GRAPH_2))
                .forEach(quad -> expected.add(quad.asTriple()));
        assertThat(graph.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void protocolReplacesTheDefaultGraph() {
        var query =
                "SELECT ?o { <" + EX + "both> ?p ?o . FILTER NOT EXISTS { <" + EX + "a> ?q ?r } }";
        var json = "application/sparql-results+json";
        var asked = StoreHost.query(query, List.of(GRAPH_2), List.of(), json);
        var body = StoreHost.bytes(store, asked);
        assertThat(lexical(table(body, json).rowSet().stream().toList(), "o"))
                .containsExactly("once");
    }

    @Test
    void protocolReplacesTheNamedGraphs() {
        var query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
        var json = "application/sparql-results+json";
        var asked = StoreHost.query(query, List.of(), List.of(GRAPH_2), json);
        var body = StoreHost.bytes(store, asked);
        assertThat(table(body, json).rowSet().stream().toList())
                .extracting(row -> row.get("g").getURI())
                .containsExactly(GRAPH_2);
    }

    @Test
    void tooManyRowsAreTooLarge() {
        var query = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
        assertFails(
                QueryFailure.Reason.TOO_LARGE,
                () -> answer(query, "application/sparql-results+json"));
    }

    @Test
    void tooLongRowsAreTooLarge() {
        var query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 490";
        assertFails(QueryFailure.Reason.TOO_LARGE, () -> answer(query, "text/csv"));
    }

    @Test
    void tooLargeGraphsAreTooLarge() {
        var query = "CONSTRUCT { ?s <x:p> ?x . ?s <x:q> ?x . ?s <x:r> ?x } { ?s ?p ?o . ?a ?b ?x }";
        assertFails(QueryFailure.Reason.TOO_LARGE, () -> answer(query, "application/n-triples"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?t ?u }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?t ?u } ORDER BY ?i LIMIT 1",
                "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?t ?u . BIND (1 AS ?x) }",
                "CONSTRUCT { ?a <x:p> 1 } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?t ?u . FILTER CONTAINS(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l)), 'nowhere') }",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?q . ?r ?t ?u . FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l)), 'nowhere') }"
            })
    void longQueryIsStoppedAndTheStoreGoesOn(String query) {
        var mediaType = query.startsWith("CONSTRUCT") ? "application/n-triples" : "text/csv";
        var asked = StoreHost.query(query, List.of(), List.of(), mediaType);
        var watch = new Watch();
        var stopper = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);
        stopper.execute(
                () -> watch.stop(new QueryFailure(QueryFailure.Reason.TIMED_OUT, "in the test")));
        assertFails(
                QueryFailure.Reason.TIMED_OUT,
                () -> store.answer(asked, watch, new ByteArrayOutputStream()));
        assertThat(store.ask(QueryFactory.create("ASK { ?s ?p ?o }"))).isTrue();
    }
}
