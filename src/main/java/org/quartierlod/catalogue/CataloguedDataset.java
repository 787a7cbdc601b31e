package org.quartierlod.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.quartierlod.catalogue.dump.Dump;

/// A dataset of the catalogue as a release holds it. What it is called and under which licence
/// stands in the metadata.
///
/// @param node its IRI, which is its identifier too
/// @param slug as in its addresses
/// @param graphs it consists of
/// @param issued when a release first held all of them
/// @param modified when its own content last changed
/// @param version the number of the release in which it did
/// @param triples how many statements it has
/// @param start of the time it is about, where its own statements tell
/// @param dumps its files, in a fixed order
public record CataloguedDataset(
        Node node,
        String slug,
        SortedSet<String> graphs,
        Instant issued,
        Instant modified,
        int version,
        long triples,
        Optional<LocalDate> start,
        List<Dump> dumps) {
    /// Copies.
    public CataloguedDataset {
        graphs = new TreeSet<>(graphs);
        dumps = List.copyOf(dumps);
    }

    /// Its address below the base.
    public String path() {
        return "dataset/" + slug;
    }
}
