package org.quartierlod.store.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementGroup;

/// What [`DESCRIBE`](https://www.w3.org/TR/sparql11-query/#describe) tells of each resource: the
/// statements whose subject it is, triple by triple.
final class Description implements Iterator<Triple> {
    private final Graph graph;
    private final Iterator<Binding> rows;
    private final Iterable<Var> variables;
    private final Set<Node> seen = new HashSet<>();
    private final Deque<Node> due = new ArrayDeque<>();
    private Iterator<Triple> statements = new HashSet<Triple>().iterator();

    /// @param rows of [#resources]
    Description(Graph graph, Query query, Iterable<Var> variables, Iterator<Binding> rows) {
        this.graph = graph;
        this.rows = rows;
        this.variables = variables;
        query.getResultURIs().forEach(this::add);
    }

    /// The query that finds the resources.
    static Query resources(Query describe) {
        var query = describe.cloneQuery();
        if (query.getQueryPattern() == null) {
            query.setQueryPattern(new ElementGroup());
        }
        query.setQuerySelectType();
        return query;
    }

    private void add(Node node) {
        if (!node.isLiteral() && seen.add(node)) {
            due.add(node);
        }
    }

    @Override
    public boolean hasNext() {
        while (!statements.hasNext()) {
            if (!due.isEmpty()) {
                statements = graph.find(due.remove(), Node.ANY, Node.ANY);
            } else if (rows.hasNext()) {
                var row = rows.next();
                for (var variable : variables) {
                    var node = row.get(variable);
                    if (node != null) {
                        add(node);
                    }
                }
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Triple next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return statements.next();
    }
}
