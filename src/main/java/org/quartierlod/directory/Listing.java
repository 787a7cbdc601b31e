package org.quartierlod.directory;

import java.util.List;

/// One page of things.
///
/// @param total how many there are on all pages
/// @param things of this page, in order; none beyond the last page
public record Listing(long total, List<Thing> things) {
    /// Copies.
    public Listing {
        things = List.copyOf(things);
    }
}
