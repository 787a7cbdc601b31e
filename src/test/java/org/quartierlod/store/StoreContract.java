package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store promises, wherever it keeps the release.
abstract class StoreContract extends AnswerContract {
    private static final int LEAST_CASES = 15;

    StoreContract(StoreKind kind) {
        super(kind);
    }

    @Test
    void statementsComeWithTheGraphsInWhichTheyStand() {
        var both = NodeFactory.createURI(EX + "both");
        var number = NodeFactory.createURI(EX + "n");
        assertThat(store.quads(List.of(both)))
                .extracting(quad -> quad.getGraph().getURI())
                .containsExactlyInAnyOrder(GRAPH_1, GRAPH_2);
        assertThat(store.quads(List.of(both, number))).hasSize(5);
        assertThat(store.quads(List.of(NodeFactory.createURI(EX + "nothing")))).isEmpty();
    }

    @Test
    void contractHasItsCases() {
        var cases =
                Stream.of(StoreContract.class, AnswerContract.class)
                        .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                        .filter(m ->
                                m.isAnnotationPresent(Test.class)
                                        || m.isAnnotationPresent(ParameterizedTest.class))
                        .count();
        assertThat(cases - 1).isGreaterThanOrEqualTo(LEAST_CASES);
    }

    @Test
    void asks() {
        assertThat(store.ask(QueryFactory.create("ASK { <" + EX + "a> ?p ?o }"))).isTrue();
        assertThat(store.ask(QueryFactory.create("ASK { <" + EX + "none> ?p ?o }"))).isFalse();
    }

    @Test
    void selectsInTheOrderOfTheQuery() {
        var query = "SELECT ?o { <" + EX + "n> <" + EX + "number> ?o } ORDER BY DESC(?o)";
        assertThat(lexical(select(query), "o")).containsExactly("30", "20", "10");
    }

    @Test
    void emptyResultIsAResult() {
        assertThat(select("SELECT * { <" + EX + "none> ?p ?o }")).isEmpty();
    }

    @Test
    void constructsTheUnionOnce() {
        var graph = store.construct(QueryFactory.create("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"));
        var union = GraphFactory.createGraphMem();
        quads().forEach(quad -> union.add(quad.asTriple()));
        assertThat(graph.isIsomorphicWith(union)).isTrue();
    }

    @Test
    void defaultGraphIsTheUnionOfAllGraphs() {
        var query = "SELECT ?o { <" + EX + "both> <" + EX + "p> ?o }";
        assertThat(lexical(select(query), "o")).containsExactly("once");
    }

    @Test
    void graphsKeepTheirNames() {
        var query = "SELECT ?g { GRAPH ?g { <" + EX + "both> ?p ?o } } ORDER BY ?g";
        assertThat(select(query))
                .extracting(row -> row.get("g").getURI())
                .containsExactly(GRAPH_1, GRAPH_2);
    }

    @Test
    void holdsExactlyTheStatementsOfTheRelease() {
        var found =
                select("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }").stream()
                        .map(r -> Quad.create(r.get("g"), r.get("s"), r.get("p"), r.get("o")))
                        .toList();
        assertThat(found).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(quads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "1.50", "1.5", "1", "2026-01-02T03:04:05.10Z", "+5"})
    void keepsLiteralsAsWritten(String lexical) {
        var rows = select("SELECT ?o { <" + EX + "exact> ?p ?o }");
        assertThat(lexical(rows, "o")).contains(lexical);
    }

    @Test
    void keepsUnicode() {
        var rows = select("SELECT ?o { <" + EX + "süd/Straße> ?p ?o } ORDER BY ?o");
        assertThat(lexical(rows, "o")).containsExactlyInAnyOrderElementsOf(ContractData.TEXTS);
    }

    @Test
    void closedStoreIsUnavailable() {
        store.close();
        var unavailable = QueryFailure.Reason.UNAVAILABLE;
        assertFails(unavailable, () -> select("SELECT * { ?s ?p ?o }"));
        assertFails(unavailable, () -> store.ask(QueryFactory.create("ASK {}")));
        assertFails(
                unavailable,
                () -> store.construct(QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }")));
        assertFails(unavailable, () -> answer("ASK {}", "text/csv"));
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        var expected = quads().size();
        Callable<Integer> question =
                () -> {
                    var own = select("SELECT * { GRAPH ?g { ?s ?p ?o } }").size();
                    answer("SELECT ?s { ?s ?p ?o }", "text/csv");
                    return own;
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 200).mapToObj(_ -> question).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void untouchedStoreIsIntact() {
        assertThat(store.isIntact()).isTrue();
    }
}
