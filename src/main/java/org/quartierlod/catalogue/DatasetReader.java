package org.quartierlod.catalogue;

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
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.catalogue.CataloguedDataset.Version;
import org.quartierlod.catalogue.dump.Dumps;
import org.quartierlod.release.ReleaseHistory.Entry;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.store.CurrentRelease.Served;

/// The datasets of a release: which graphs each has, since when, in which versions, as which files.
///
/// @param metadata what the release says of them
/// @param releases all that can be told of
/// @param graphs of the release
/// @param dumps where the files go
record DatasetReader(
        Served served, Graph metadata, List<Entry> releases, ReleasedGraphs graphs, Dumps dumps) {
    private static final String DATASETS = "dataset/";
    private static final String PERSONS = "/persons";

    /// Those of which the release lacks no graph.
    List<CataloguedDataset> all() {
        var held = served.release().manifest().graphs().keySet();
        return metadata
                .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .filter(node -> node.getURI().startsWith(namespace()))
                .filter(node -> held.containsAll(parts(node)))
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::dataset)
                .toList();
    }

    private String namespace() {
        return served.release().base().value() + DATASETS;
    }

    private SortedSet<String> parts(Node dataset) {
        var parts = metadata.find(dataset, DCTerms.hasPart.asNode(), Node.ANY);
        return new TreeSet<>(parts.mapWith(part -> part.getObject().getURI()).toSet());
    }

    /// Without parts, all graphs but those of persons and the one that names the release.
    private SortedSet<String> names(Node dataset) {
        var parts = parts(dataset);
        if (parts.isEmpty()) {
            parts.addAll(served.release().manifest().graphs().keySet());
            parts.removeIf(graph -> graph.endsWith(PERSONS));
            parts.remove(served.release().markGraph());
        }
        return parts;
    }

    private CataloguedDataset dataset(Node node) {
        var slug = node.getURI().substring(namespace().length());
        var names = names(node);
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
                .filter(entry -> holds(entry, parts))
                .map(entry -> entry.manifest().created())
                .min(Comparator.naturalOrder())
                .map(DatasetReader::second)
                .orElse(second(served.release().manifest().created()));
    }

    /// From the steps that changed the dataset, without those before it was there. A release that
    /// was rolled back to is its latest version, not one more.
    private List<Version> versions(Node dataset) {
        var parts = parts(dataset);
        var before =
                releases.stream()
                        .filter(entry -> !holds(entry, parts))
                        .map(Entry::id)
                        .collect(Collectors.toSet());
        var names = names(dataset).stream().map(NodeFactory::createURI).toList();
        var since = new LinkedHashMap<ReleaseId, Instant>();
        served.history().changes(names).stream()
                .filter(step -> !before.contains(step.release()))
                .forEach(step -> since.putIfAbsent(step.release(), second(step.time())));
        return since.entrySet().stream()
                .map(entry -> new Version(entry.getKey().number(), entry.getValue()))
                .toList();
    }

    private static boolean holds(Entry release, Collection<String> graphs) {
        return release.manifest().graphs().keySet().containsAll(graphs);
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
