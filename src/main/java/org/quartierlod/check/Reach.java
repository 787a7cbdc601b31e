package org.quartierlod.check;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What can be reached from a thing along statements: harvesters copy all of it with the thing.
///
/// @param nodes the thing itself, and what can be reached
/// @param statements how many were followed
public record Reach(Set<Node> nodes, int statements) {
    /// Follows statements from a thing.
    ///
    /// @param most after which enough is known
    public static Reach of(Graph graph, Node thing, int most) {
        var nodes = new LinkedHashSet<Node>();
        var next = new ArrayDeque<Node>();
        next.add(thing);
        var statements = 0;
        while (!next.isEmpty() && statements <= most) {
            var node = next.remove();
            if (nodes.add(node)) {
                var about = graph.find(node, Node.ANY, Node.ANY).toList();
                statements += about.size();
                about.forEach(triple -> next.add(triple.getObject()));
            }
        }
        return new Reach(nodes, statements);
    }
}
