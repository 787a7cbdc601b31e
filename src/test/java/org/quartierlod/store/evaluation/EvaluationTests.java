package org.quartierlod.store.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "SELECT (2 + 3.5 - 1 AS ?x) {} | x 4.5",
                "SELECT (CONTAINS('abcd', 'bc') AS ?x) {} | x true",
                "SELECT (STRBEFORE('ab'@de, 'b') AS ?x) {} | x a",
                "SELECT (STRAFTER('abc', 'b') AS ?x) {} | x c",
                "SELECT (STRDT('7', <http://www.w3.org/2001/XMLSchema#integer>) + 1 AS ?x) {} | x 8",
                "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('7') + 1 AS ?x) {} | x 8",
                "SELECT (YEAR('2000-02-28T00:00:00'^^<http://www.w3.org/2001/XMLSchema#dateTime> + 'P400D'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration>) AS ?x) {} | x 2001",
                "SELECT (COALESCE('2000-02-28T00:00:00'^^<http://www.w3.org/2001/XMLSchema#dateTime> - 'P20000Y'^^<http://www.w3.org/2001/XMLSchema#duration>, 'none') AS ?x) {} | x none",
                "SELECT (COUNT(*) AS ?x) { ?n <x:label> 'node 7' . ?m ?n ?o . ?o <x:p>* ?z } | x 0",
                "SELECT (GROUP_CONCAT(?l; separator=';') AS ?x) { VALUES ?l { 'a' 'b' } } | x a;b",
                "SELECT (GROUP_CONCAT(DISTINCT ?l) AS ?x) { VALUES ?l { 'a' 'a' } } | x a",
                "SELECT (COUNT(*) AS ?x) { ?s <x:p>+ ?o . ?o <x:label> 'node 7' } | x 300",
                "SELECT (COUNT(*) AS ?x) { ?s <x:label> 'node 7' OPTIONAL { ?s <x:p>+ ?o . ?o <x:label> ?l } } | x 300",
                "SELECT ?x { ?s <x:label> 'node 7' ; <x:p>/<x:label> ?x } | x node 8"
            })
    void answersAsSparqlSays(String query, String expected) {
        assertThat(answer(query, new Watch())).isEqualTo(expected);
    }

    private static String asGraph(String query, String mediaType) {
        var out = new ByteArrayOutputStream();
        var watch = new Watch();
        new Evaluation(Evaluation.watched(DATA, watch), Optional.empty(), LIMITS, watch)
                .answer(QueryFactory.create(query), mediaType, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/n-triples", "text/turtle", "application/ld+json"})
    void blankNodesOfATemplateAreCalledTheSameEachTime(String mediaType) {
        var query = "CONSTRUCT { [] <x:of> ?s ; <x:by> [] } { ?s <x:label> 'node 7' }";
        assertThat(asGraph(query, mediaType)).isEqualTo(asGraph(query, mediaType)).contains("b1");
    }

    @Test
    void aWriterThatNeedsAllAtOnceGetsNoMoreThanStated() {
        var query = "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }";
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asGraph(query, "application/ld+json"))
                .satisfies(failure ->
                        assertThat(failure.reason()).isEqualTo(QueryFailure.Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { SERVICE <%s> {} }",
                "ASK { { SELECT * { SERVICE <%s> {} } } }",
                "ASK { FILTER EXISTS { SERVICE <%s> {} } }",
                "ASK { FILTER NOT EXISTS { SELECT * { SERVICE <%s> {} } } }"
            })
    void aListedServiceIsAskedWhereverItStands(String query) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort() + "/";
            answer(query.formatted(address), new Watch());
        } catch (RuntimeException _) {
            // Whether a query fails with its service is not the matter here.
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasPositiveValue();
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
