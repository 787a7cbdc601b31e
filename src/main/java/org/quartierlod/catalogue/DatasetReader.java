package org.quartierlod.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.quartierlod.catalogue.dump.DumpFormat;
import org.quartierlod.catalogue.dump.Dumps;
import org.quartierlod.catalogue.dump.Places;
import org.quartierlod.catalogue.dump.Tables;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseHistory.Entry;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The datasets of a release: which graphs each has, since when, in which versions, as which files.
///
/// @param metadata what the release says of them
/// @param releases all that can be told of
record DatasetReader(Served served, Graph metadata, List<Entry> releases) {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetReader.class);
    private static final String DATASETS = "dataset/";

    /// All of them but those about persons that the release leaves out.
    ///
    /// @param folder for their files
    /// @throws IOException when the release cannot be read as a whole, or lacks any other graph
    List<CataloguedDataset> all(Path folder) throws IOException {
        var nodes = nodes();
        var graphs = nodes.stream().collect(Collectors.toMap(this::slug, this::graphs));
        var dumps = Dumps.of(served.release(), folder, graphs);
        var all = new ArrayList<CataloguedDataset>();
        for (var node : nodes) {
            all.add(dataset(node, dumps));
        }
        return all;
    }

    private List<Node> nodes() throws IOException {
        var nodes = new ArrayList<Node>();
        for (var node :
                metadata.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                        .mapWith(Triple::getSubject)
                        .filterKeep(node -> node.getURI().startsWith(namespace()))
                        .toList()) {
            var missing = parts(node);
            missing.removeAll(served.release().manifest().graphs().keySet());
            if (missing.isEmpty()) {
                nodes.add(node);
            } else if (!missing.stream().allMatch(Release::isOfPersons)) {
                throw new IOException(node + " lacks " + missing);
            }
        }
        nodes.sort(Comparator.comparing(Node::getURI));
        return nodes;
    }

    private String slug(Node dataset) {
        return dataset.getURI().substring(namespace().length());
    }

    private String namespace() {
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
            parts.removeIf(Release::isOfPersons);
            parts.remove(served.release().markGraph());
        }
        return parts;
    }

    private CataloguedDataset dataset(Node node, Dumps dumps) throws IOException {
        var slug = slug(node);
        var graphs = graphs(node);
        return new CataloguedDataset(
                node,
                slug,
                graphs,
                issued(parts(node)),
                versions(node),
                dumps.size(slug),
                start(node),
                dumps.write(slug, queried(slug, graphs)));
    }

    /// What of it is a table or a place, as such.
    private Map<DumpFormat, byte[]> queried(String slug, Collection<String> graphs) {
        var files = new EnumMap<DumpFormat, byte[]>(DumpFormat.class);
        try {
            if (Places.areIn(slug)) {
                files.put(DumpFormat.GEO_JSON, Places.geoJson(served.store(), graphs));
            }
            Tables.of(slug)
                    .ifPresent(
                            table -> files.put(DumpFormat.CSV, table.csv(served.store(), graphs)));
        } catch (QueryFailure e) {
            if (e.reason() != QueryFailure.Reason.TOO_LARGE) {
                throw e;
            }
            // What is too large for a query is too large for a spreadsheet.
            LOG.warn("Dataset too large for a table dataset={}", slug);
        }
        return files;
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
        var names = graphs(dataset).stream().map(NodeFactory::createURI).toList();
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
