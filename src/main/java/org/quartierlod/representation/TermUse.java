package org.quartierlod.representation;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/// How a release uses the terms of the ontology.
///
/// @param counts how many statements have the property, or how many things the class
/// @param ties which classes a property ties together, in order
public record TermUse(Map<Node, Long> counts, List<Tie> ties) {
    /// Where nothing is known of it.
    public static final TermUse NONE = new TermUse(Map.of(), List.of());

    /// A property between things of two classes.
    ///
    /// @param from the class of the subject
    /// @param to the class of the object
    public record Tie(Node from, Node property, Node to) {}

    /// Copies.
    public TermUse {
        counts = Map.copyOf(counts);
        ties = List.copyOf(ties);
    }
}
