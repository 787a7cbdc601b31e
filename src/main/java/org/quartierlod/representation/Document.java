package org.quartierlod.representation;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// The description of one thing in one release. All formats of a document are this graph.
///
/// @param subject the thing
/// @param path of the document below the base, without extension
/// @param graph without blank nodes, walked in a fixed order
/// @param frame its shape
public record Document(Node subject, String path, Graph graph, Frame frame) {
    /// Fixes the order.
    public Document {
        graph = SortedGraph.of(graph);
    }

    SortedGraph sorted() {
        return SortedGraph.of(graph);
    }

    /// The label for a reader of a language, if the document says one.
    public Optional<String> label(String language) {
        return Labels.of(sorted(), subject, language);
    }
}
