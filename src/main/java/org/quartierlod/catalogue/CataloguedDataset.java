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
/// @param versions of its own content, newest first, at least one
/// @param triples how many statements it has
/// @param start of the time it is about, where the data tells
/// @param dumps its files, in a fixed order
public record CataloguedDataset(
        Node node,
        String slug,
        SortedSet<String> graphs,
        Instant issued,
        List<Version> versions,
        long triples,
        Optional<LocalDate> start,
        List<Dump> dumps) {
    /// Copies.
    public CataloguedDataset {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(node + " has no version");
        }
        graphs = new TreeSet<>(graphs);
        versions = List.copyOf(versions);
        dumps = List.copyOf(dumps);
    }

    /// The state of a dataset from one change of its content to the next.
    ///
    /// @param release the number of the release that brought it
    /// @param since when that became the current one
    public record Version(int release, Instant since) {}

    /// The version it has now.
    public Version version() {
        return versions.getFirst();
    }

    /// When its own content last changed.
    public Instant modified() {
        return version().since();
    }

    /// Its address below the base.
    public String path() {
        return "dataset/" + slug;
    }
}
