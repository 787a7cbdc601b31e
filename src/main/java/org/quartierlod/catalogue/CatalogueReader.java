package org.quartierlod.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.catalogue.CataloguedDataset.Version;
import org.quartierlod.catalogue.dump.Dumps;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.release.ReleaseHistory.Entry;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.release.ReleaseManifest;
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
    private static final String DATASETS = "dataset/";
    private static final String PERSONS = "/persons";

    /// Reads a release and writes its dumps.
    ///
    /// @param folder for these
    /// @throws IOException when the release cannot be read as a whole
    Catalogue read(Served served, Path folder) throws IOException {
        var release = served.release();
        var metadata = served.store().construct(METADATA.query());
        var datasets = new Datasets(served, metadata, history.read().entries(), new Dumps(folder));
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

    /// The datasets of one release.
    private final class Datasets {
        private final Served served;
        private final Graph metadata;
        private final List<Entry> releases;
        private final ReleasedGraphs graphs;
        private final Dumps dumps;

        Datasets(Served served, Graph metadata, List<Entry> releases, Dumps dumps)
                throws IOException {
            this.served = served;
            this.metadata = metadata;
            this.releases = releases;
            this.graphs = ReleasedGraphs.of(served.release());
            this.dumps = dumps;
        }

        /// Those of which the release lacks no graph.
        List<CataloguedDataset> all() {
            var held = served.release().manifest().graphs().keySet();
            return metadata
                    .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                    .mapWith(Triple::getSubject)
                    .toList()
                    .stream()
                    .filter(node -> node.getURI().startsWith(start()))
                    .filter(node -> held.containsAll(parts(node)))
                    .sorted(Comparator.comparing(Node::getURI))
                    .map(this::dataset)
                    .toList();
        }

        private String start() {
            return served.release().base().value() + DATASETS;
        }

        private SortedSet<String> parts(Node dataset) {
            var parts = metadata.find(dataset, DCTerms.hasPart.asNode(), Node.ANY);
            return new TreeSet<>(parts.mapWith(part -> part.getObject().getURI()).toSet());
        }

        /// Without parts, all graphs but those of persons and the one that names the release.
        private SortedSet<String> graphs(Node dataset) {
            var parts = parts(dataset);
            if (parts.isEmpty()) {
                parts.addAll(served.release().manifest().graphs().keySet());
                parts.removeIf(graph -> graph.endsWith(PERSONS));
                parts.remove(served.release().markGraph());
            }
            return parts;
        }

        private CataloguedDataset dataset(Node node) {
            var slug = node.getURI().substring(start().length());
            var names = graphs(node);
            var content = graphs.union(names);
            return new CataloguedDataset(
                    node,
                    slug,
                    names,
                    issued(parts(node)),
                    versions(node),
                    content.size(),
                    start(node),
                    dumps.write(slug, content));
        }

        /// When a release first held these graphs.
        private Instant issued(Collection<String> parts) {
            return releases.stream()
                    .map(Entry::manifest)
                    .filter(manifest -> manifest.graphs().keySet().containsAll(parts))
                    .map(ReleaseManifest::created)
                    .min(Comparator.naturalOrder())
                    .map(Datasets::second)
                    .orElse(second(served.release().manifest().created()));
        }

        /// From the steps that changed the dataset, without those before it was there. A release
        /// that was rolled back to is its latest version, not one more.
        private List<Version> versions(Node dataset) {
            var parts = parts(dataset);
            var before =
                    releases.stream()
                            .filter(e -> !e.manifest().graphs().keySet().containsAll(parts))
                            .map(Entry::id)
                            .collect(Collectors.toSet());
            var graphs = graphs(dataset).stream().map(NodeFactory::createURI).toList();
            var since = new LinkedHashMap<ReleaseId, Instant>();
            served.history().changes(graphs).stream()
                    .filter(step -> !before.contains(step.release()))
                    .forEach(step -> since.putIfAbsent(step.release(), second(step.time())));
            return since.entrySet().stream()
                    .map(entry -> new Version(entry.getKey().number(), entry.getValue()))
                    .toList();
        }

        private static Instant second(Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS);
        }

        /// The first day on which the earliest programme the dataset is about can have begun.
        private Optional<LocalDate> start(Node dataset) {
            return objects(dataset, DCTerms.subject.asNode())
                    .flatMap(programme -> objects(programme, DCAT.startDate.asNode()))
                    .map(Node::getLiteralLexicalForm)
                    .filter(start -> start.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?"))
                    .map(start -> LocalDate.parse(start + "-01-01".substring(start.length() - 4)))
                    .min(Comparator.naturalOrder());
        }

        private Stream<Node> objects(Node subject, Node property) {
            return metadata.stream(subject, property, Node.ANY).map(Triple::getObject);
        }
    }
}
