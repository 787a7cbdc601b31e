package org.quartierlod.representation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What predicates and classes are called.
///
/// @param labels a graph of `rdfs:label` statements
public record TermNames(Graph labels) {
    /// In the language, else in German, else the last part of the IRI.
    public String name(Node term, String language) {
        return Labels.of(labels, term, language).orElseGet(() -> Labels.lastPart(term.getURI()));
    }
}
