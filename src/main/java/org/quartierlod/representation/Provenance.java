package org.quartierlod.representation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// Who says the statements of a document.
///
/// @param graphs the names of the graphs in which a statement stands
/// @param about what these graphs rest on, and what is said of their sources
public record Provenance(Map<Triple, Set<Node>> graphs, Graph about) {
    /// Where nothing is known of it.
    public static final Provenance NONE = new Provenance(Map.of(), GraphFactory.createGraphMem());

    /// Copies, and fixes the order.
    public Provenance {
        graphs = Map.copyOf(graphs);
        about = SortedGraph.of(about);
    }

    /// The graphs in which a statement stands, in a fixed order.
    public Set<Node> of(Triple statement) {
        var sorted = new TreeMap<Node, Node>(SortedGraph.NODES);
        graphs.getOrDefault(statement, Set.of()).forEach(graph -> sorted.put(graph, graph));
        return sorted.sequencedKeySet();
    }
}
