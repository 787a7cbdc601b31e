package org.quartierlod.store;

import java.util.List;
import org.apache.jena.query.Query;

/// A query as the SPARQL Protocol transports it, judged harmless, with one result format already
/// chosen.
///
/// @param query parsed
/// @param text the same as it is handed on to a store elsewhere
/// @param defaultGraphs IRIs that replace the default graph; empty for the dataset's own
/// @param namedGraphs IRIs that replace the named graphs
/// @param mediaType of the result
public record ProtocolQuery(
        Query query,
        String text,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        String mediaType) {
    /// Copies.
    public ProtocolQuery {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}
