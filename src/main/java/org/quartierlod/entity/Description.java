package org.quartierlod.entity;

import java.util.List;
import org.quartierlod.release.ChangeHistory;
import org.quartierlod.web.Representation;

/// A document in one format.
///
/// @param changed when it became what it is
/// @param links that the document itself states, as `Link` field values
record Description(Representation representation, ChangeHistory.Step changed, List<String> links) {
    /// Copies.
    Description {
        links = List.copyOf(links);
    }
}
