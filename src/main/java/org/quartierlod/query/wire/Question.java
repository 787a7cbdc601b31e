package org.quartierlod.query.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query on its way to the query process, as it came.
///
/// @param release as its id is written
/// @param text not judged yet
/// @param defaultGraphs IRIs that replace the default graph
/// @param namedGraphs IRIs that replace the named graphs
/// @param tableType the media type wanted for a table or truth value; none where none is acceptable
/// @param graphType the same for a graph
public record Question(
        String release,
        String text,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        @Nullable String tableType,
        @Nullable String graphType) {
    /// Copies.
    public Question {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}
