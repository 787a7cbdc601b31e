package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.release.Release;
import org.quartierlod.store.evaluation.Watch;

/// What every store promises, wherever it keeps the release.
abstract class StoreContract {
    private static final String EX = "http://localhost:8080/id/";
    private static final String GRAPH_1 = "http://localhost:8080/graph/one";
    private static final String GRAPH_2 = "http://localhost:8080/graph/two";
    private static final int LEAST_CASES = 15;

    private final StoreKind kind;

    @TempDir Path folder;
    private Release release;
    private StoreHost host;
    private Store store;

    StoreContract(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        release = new TestReleases(folder).add(1, ContractData.NQUADS);
        host = StoreHost.of(kind, folder, StoreHost.LIMITS);
        store = host.open(release);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        host.close();
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
                Arrays.stream(StoreContract.class.getDeclaredMethods())
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

    private Set<Quad> quads() {
        return TestReleases.dataset(release).stream().collect(Collectors.toSet());
    }

    private List<Binding> select(String query) {
        return store.select(QueryFactory.create(query));
    }

    private byte[] answer(String query, String mediaType) {
        return StoreHost.bytes(store, query, mediaType);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static QueryExecResult table(byte[] body, String mediaType) {
        var lang = RDFLanguages.contentTypeToLang(mediaType);
        return RowSetReaderRegistry.getFactory(lang)
                .create(lang)
                .readAny(new ByteArrayInputStream(body), ARQ.getContext());
    }

    private static List<String> lexical(List<Binding> rows, String variable) {
        return rows.stream()
                .map(row -> row.get(Var.alloc(variable)).getLiteralLexicalForm())
                .toList();
    }

    private static void assertFails(QueryFailure.Reason reason, ThrowingCallable question) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(question)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
