package org.quartierlod.guide;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.QueryPages.Answer;
import org.quartierlod.store.Store;

/// What examples find in a release.
final class ExampleAnswers {
    private ExampleAnswers() {}

    /// The rows of an example; none where the answer is a graph.
    static Answer of(Example example, Store store) {
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
