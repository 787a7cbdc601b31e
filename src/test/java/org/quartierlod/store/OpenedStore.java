package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.release.Release;

/// A store of some kind with a release in it, and ways to ask it.
abstract class OpenedStore {
    static final String EX = "http://localhost:8080/id/";
    static final String GRAPH_1 = "http://localhost:8080/graph/one";
    static final String GRAPH_2 = "http://localhost:8080/graph/two";

    private final StoreKind kind;

    @TempDir Path folder;
    Store store;
    private Release release;
    private StoreHost host;

    OpenedStore(StoreKind kind) {
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

    Set<Quad> quads() {
        return TestReleases.dataset(release).stream().collect(Collectors.toSet());
    }

    List<Binding> select(String query) {
        return store.select(QueryFactory.create(query));
    }

    byte[] answer(String query, String mediaType) {
        return StoreHost.bytes(store, query, mediaType);
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    static QueryExecResult table(byte[] body, String mediaType) {
        var lang = RDFLanguages.contentTypeToLang(mediaType);
        return RowSetReaderRegistry.getFactory(lang)
                .create(lang)
                .readAny(new ByteArrayInputStream(body), ARQ.getContext());
    }

    static List<String> lexical(List<Binding> rows, String variable) {
        return rows.stream()
                .map(row -> row.get(Var.alloc(variable)).getLiteralLexicalForm())
                .toList();
    }

    static void assertFails(QueryFailure.Reason reason, ThrowingCallable question) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(question)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
