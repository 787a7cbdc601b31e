package org.quartierlod.guide;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.QueryPages.Answer;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.PerRelease;
import org.quartierlod.store.Store;

/// What examples find in a release: each is asked once, by one reader at a time, under however many
/// addresses its page is read.
final class ExampleAnswers {
    private final Map<String, PerRelease<Answer>> answers = new ConcurrentHashMap<>();

    /// The rows of an example; none where the answer is a graph.
    Answer of(Example example, Served served) {
        var ofExample =
                answers.computeIfAbsent(
                        example.slug(),
                        _ -> new PerRelease<>(release -> ask(example, release.store())));
        synchronized (ofExample) {
            return ofExample.of(served);
        }
    }

    private static Answer ask(Example example, Store store) {
        var query = QueryFactory.create(example.text(), Syntax.syntaxSPARQL_11);
        return switch (example.form()) {
            case SELECT -> rows(query, store.select(query));
            case ASK -> Answer.yesOrNo(store.ask(query));
            case CONSTRUCT, DESCRIBE -> Answer.NONE;
        };
    }

    private static Answer rows(Query query, List<Binding> rows) {
        var columns = query.getResultVars();
        return new Answer(columns, rows.stream().map(row -> row(row, columns)).toList());
    }

    private static List<Node> row(Binding row, List<String> columns) {
        return columns.stream()
                .map(name -> row.contains(name) ? row.get(Var.alloc(name)) : Answer.NOTHING)
                .toList();
    }
}
