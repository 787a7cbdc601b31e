package org.quartierlod.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.quartierlod.catalogue.dump.Dumps;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;

/// Makes the model from a release, the metadata in it and the offers.
///
/// @param history for when a dataset was first published
/// @param offers of the endpoints
/// @param settings of whoever publishes
record CatalogueReader(
        ReleaseHistory history, Collection<Offer> offers, CatalogueSettings settings) {
    private static final QueryFile METADATA = QueryFile.of(CatalogueReader.class, "metadata");

    /// Reads a release and writes its dumps.
    ///
    /// @param folder for these
    /// @throws IOException when the release cannot be read as a whole
    Catalogue read(Served served, Path folder) throws IOException {
        var release = served.release();
        var metadata = served.store().construct(METADATA.query());
        var datasets =
                new DatasetReader(
                        served,
                        metadata,
                        history.read().entries(),
                        ReleasedGraphs.of(release),
                        new Dumps(folder));
        return new Catalogue(
                release.base(),
                release.id().number(),
                release.manifest().created(),
                metadata,
                datasets.all(),
                offers.stream().sorted(Comparator.comparing(Offer::name)).toList(),
                contact(metadata));
    }

    /// The page the data rests on, where nobody set another address: it names whom to turn to.
    private Optional<String> contact(Graph metadata) {
        return settings.contact().isEmpty()
                ? metadata
                        .find(Node.ANY, FOAF.page.asNode(), Node.ANY)
                        .mapWith(page -> page.getObject().getURI())
                        .toList()
                        .stream()
                        .min(Comparator.naturalOrder())
                : Optional.of(settings.contact());
    }
}
