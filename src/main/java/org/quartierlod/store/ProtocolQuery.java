package org.quartierlod.store;

import java.util.List;

/// A query as the SPARQL Protocol transports it, with one result format already chosen.
///
/// @param text SPARQL 1.1
/// @param defaultGraphs IRIs that replace the default graph; empty for the dataset's own
/// @param namedGraphs IRIs that replace the named graphs
/// @param mediaType of the result
public record ProtocolQuery(
        String text, List<String> defaultGraphs, List<String> namedGraphs, String mediaType) {
    /// Copies.
    public ProtocolQuery {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}
