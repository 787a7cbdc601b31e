package org.quartierlod.store.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.QueryLimits;
import org.springframework.util.unit.DataSize;

/// What an evaluation gives, and that it can be stopped wherever it is.
class EvaluationTests {
    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofMinutes(1), 1_000_000, DataSize.ofMegabytes(64));
    private static final DatasetGraph DATA = data();

    /// A ring in which everything leads to everything.
    private static DatasetGraph data() {
        var dataset = DatasetGraphFactory.createGeneral();
        for (var i = 0; i < 300; i++) {
            var next = (i + 1) % 300;
            dataset.getDefaultGraph()
                    .add(SSE.parseTriple("(<x:%d> <x:p> <x:%d>)".formatted(i, next)));
            dataset.getDefaultGraph()
                    .add(SSE.parseTriple("(<x:%d> <x:label> 'node %d')".formatted(i, i)));
        }
        return dataset;
    }

    private static String answer(String query, Watch watch) {
        var out = new ByteArrayOutputStream();
        var asked = QueryFactory.create(query);
        var dataset = Evaluation.watched(DATA, watch);
        var order = Optional.of(CountedOrder.of(DATA.getDefaultGraph()));
        new Evaluation(dataset, order, LIMITS, watch)
                .answer(
                        asked,
                        asked.isSelectType() || asked.isAskType() ? "text/csv" : "text/turtle",
                        out);
        return out.toString(StandardCharsets.UTF_8).strip().replace("\r\n", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT (REGEX('Straße', '^str', 'i') AS ?x) {} | x true",
                "SELECT (REGEX('a b', 'A B', 'ix') AS ?x) {} | x false",
                "SELECT (REGEX('a.b', '.', 'q') AS ?x) {} | x true",
                "SELECT (REGEX('ab', '.b', 'q') AS ?x) {} | x false",
                "SELECT (REPLACE('abcd', 'b(.)', '[$1]') AS ?x) {} | x a[c]d",
                "SELECT (LANG(REPLACE('ab'@de, 'b', 'c')) AS ?x) {} | x de",
                "SELECT (REPLACE('ab', 'z', 'c') AS ?x) {} | x ab",
                "SELECT (COALESCE(REPLACE('ab', 'b', '$7'), 'none') AS ?x) {} | x none",
                "SELECT (COALESCE(REGEX('ab', CONCAT('(', 'a')), 'none') AS ?x) {} | x none",
                "SELECT (CONCAT('a', 'b') AS ?x) {} | x ab",
                "SELECT (2 * 3.5 AS ?x) {} | x 7.0",
                "SELECT (GROUP_CONCAT(?l; separator=';') AS ?x) { VALUES ?l { 'a' 'b' } } | x a;b",
                "SELECT (GROUP_CONCAT(DISTINCT ?l) AS ?x) { VALUES ?l { 'a' 'a' } } | x a",
                "SELECT (COUNT(*) AS ?x) { ?s <x:p>+ ?o . ?o <x:label> 'node 7' } | x 300",
                "SELECT (COUNT(*) AS ?x) { ?s <x:label> 'node 7' OPTIONAL { ?s <x:p>+ ?o . ?o <x:label> ?l } } | x 300",
                "SELECT ?x { ?s <x:label> 'node 7' ; <x:p>/<x:label> ?x } | x node 8"
            })
    void answersAsSparqlSays(String query, String expected) {
        assertThat(answer(query, new Watch())).isEqualTo(expected);
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                        "ASK { ?a (<x:p>|!<x:p>)* ?b . ?c (<x:p>|!<x:p>)* ?d . FILTER (STR(?a) = CONCAT(STR(?d), STR(?b))) }",
                        "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|^<x:p>|!<x:q>)* ?b . ?b (<x:p>|!<x:q>)* ?c }",
                        "SELECT (COUNT(*) AS ?n) { ?a ((<x:p>*)*)* ?b . ?b <x:p>* ?c }",
                        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), 'z{5}') }",
                        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?f) ?b LIMIT 1",
                        "SELECT ?b (COUNT(DISTINCT ?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?b",
                        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i MINUS { ?a ?b ?c . ?j ?k ?l } }",
                        "ASK { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i . FILTER (STR(?a) != CONCAT(STR(?g), 'z')) } }",
                        "ASK { { SELECT * { ?a ?b ?c . ?d ?e ?f } } { SELECT * { ?g ?h ?i . ?j ?k ?l } } FILTER (STR(?a) = CONCAT(STR(?l), STR(?d))) }",
                        "DESCRIBE ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?a) = CONCAT(STR(?i), STR(?d))) BIND (?a AS ?x) }",
                        "CONSTRUCT { ?a <x:p> ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?a) = CONCAT(STR(?i), STR(?d))) }")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void isStoppedWhereverItIs(String query) {
        var watch = new Watch();
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                .execute(() ->
                        watch.stop(new QueryFailure(QueryFailure.Reason.TIMED_OUT, "in the test")));
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> answer(query, watch))
                .withMessage("in the test");
    }
}
