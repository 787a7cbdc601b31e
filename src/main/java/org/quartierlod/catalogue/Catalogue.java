package org.quartierlod.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.vocab.BaseIri;

/// The one model behind every view: what a release holds, what its metadata says, and what the
/// endpoints offer.
///
/// @param base of all addresses
/// @param release its number
/// @param released when it was made
/// @param metadata what the data says of catalogue, datasets, publishers and sources
/// @param datasets in the order of their IRIs
/// @param offers in the order of their names
/// @param contact where questions go, a `mailto:` or web address
public record Catalogue(
        BaseIri base,
        int release,
        Instant released,
        Graph metadata,
        List<CataloguedDataset> datasets,
        List<Offer> offers,
        Optional<String> contact) {
    /// Copies.
    public Catalogue {
        datasets = List.copyOf(datasets);
        offers = List.copyOf(offers);
    }

    /// The catalogue itself.
    public Node node() {
        return base.node("catalog");
    }

    /// The dataset of a name.
    public Optional<CataloguedDataset> dataset(String slug) {
        return datasets.stream().filter(dataset -> dataset.slug().equals(slug)).findFirst();
    }

    /// When the first dataset was published.
    public Instant issued() {
        return datasets.stream()
                .map(CataloguedDataset::issued)
                .min(Comparator.naturalOrder())
                .orElse(released);
    }

    /// When something in it last changed.
    public Instant modified() {
        return datasets.stream()
                .map(CataloguedDataset::modified)
                .max(Comparator.naturalOrder())
                .orElse(released);
    }

    /// What the metadata says of a thing.
    public List<Node> values(Node subject, Node predicate) {
        return metadata
                .find(subject, predicate, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
