package org.quartierlod.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.release.Parts;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.representation.PagedCollection;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.BaseIri;

/// Reads documents from a store: the thing's own statements, those of what its frame nests, the
/// labels of everything mentioned, and where it comes from. The number of queries depends on the
/// frame, not on the data.
final class DocumentReader {
    private static final int DEPTH = 20;
    private static final QueryFile STATEMENTS = QueryFile.of(DocumentReader.class, "statements");
    private static final QueryFile INBOUND = QueryFile.of(DocumentReader.class, "inbound");
    private static final QueryFile LABELS = QueryFile.of(DocumentReader.class, "labels");
    private static final QueryFile ABOUT = QueryFile.of(DocumentReader.class, "about");
    private static final Map<String, Property> ABOUT_DOCUMENT =
            Map.of(
                    "source",
                    DCTerms.source,
                    "dataset",
                    DCTerms.isPartOf,
                    "licence",
                    DCTerms.license);
    private static final Var THING = Var.alloc("thing");
    private static final Var OTHER = Var.alloc("other");

    private final Store store;
    private final Addresses addresses;

    DocumentReader(Store store, BaseIri base) {
        this.store = store;
        this.addresses = new Addresses(base);
    }

    /// The document; nothing when the release says nothing of the thing.
    Optional<MadeDocument> read(Target.Thing target, Frame frame) {
        var reading = new Reading(target);
        reading.describe(Set.of(target.subject()));
        if (reading.graph.isEmpty()) {
            return Optional.empty();
        }
        reading.nest(Set.of(target.subject()), frame);
        if (!target.isInformation()) {
            reading.sources();
        }
        reading.labels();
        var shape = target.isInformation() ? frame : Described.by(frame);
        return Optional.of(
                new MadeDocument(
                        new Document(target.subject(), target.path(), reading.graph, shape),
                        reading.parts()));
    }

    /// The graph of one document while it grows.
    private final class Reading {
        private final Graph graph = GraphFactory.createGraphMem();
        private final Set<Node> described = new HashSet<>();
        private final Parts.Collector parts = new Parts.Collector();
        private final Target.Thing target;

        Reading(Target.Thing target) {
            this.target = target;
        }

        /// Adds all statements of these things and of the skolemised blank nodes they lead to.
        void describe(Collection<Node> things) {
            var next = things;
            for (var depth = 0; depth < DEPTH && !next.isEmpty(); depth++) {
                var fresh = next.stream().filter(described::add).toList();
                if (fresh.isEmpty()) {
                    return;
                }
                var found = store.construct(STATEMENTS.with("thing", fresh).query());
                found.find().forEach(graph::add);
                next =
                        found.find()
                                .mapWith(Triple::getObject)
                                .filterKeep(DocumentReader.this::isSkolem)
                                .toList();
            }
        }

        void nest(Collection<Node> things, Frame frame) {
            frame.nested()
                    .forEach((term, nested) -> {
                        var found =
                                nested.reverse()
                                        ? inbound(things, term, nested.predicate())
                                        : outbound(things, nested.predicate());
                        if (!found.isEmpty()) {
                            describe(found);
                            nest(found, nested.frame());
                        }
                    });
        }

        private Set<Node> outbound(Collection<Node> things, Node predicate) {
            var found = new HashSet<Node>();
            things.forEach(thing ->
                    graph.find(thing, predicate, Node.ANY)
                            .mapWith(Triple::getObject)
                            .filterKeep(Node::isURI)
                            .forEach(found::add));
            return found;
        }

        private Set<Node> inbound(Collection<Node> things, String term, Node predicate) {
            var rows =
                    store.select(
                            INBOUND.with("thing", things)
                                    .with("predicate", List.of(predicate))
                                    .query());
            var byThing = new TreeMap<Node, List<Node>>(CollectionReader.BY_IRI);
            things.forEach(thing -> parts.pointingAt(predicate, thing));
            rows.forEach(row ->
                    byThing.computeIfAbsent(row.get(THING), _ -> new ArrayList<>())
                            .add(row.get(OTHER)));
            var found = new HashSet<Node>();
            byThing.forEach((thing, others) -> {
                others.stream()
                        .sorted(CollectionReader.BY_IRI)
                        .limit(Target.Page.SIZE)
                        .forEach(found::add);
                if (others.size() > Target.Page.SIZE) {
                    collection(thing, term, predicate, others.size());
                }
            });
            return found;
        }

        /// Leads to the rest of what points at a thing.
        private void collection(Node thing, String term, Node predicate, int total) {
            addresses
                    .documentPath(thing.getURI())
                    .ifPresent(path ->
                            PagedCollection.inbound(addresses.base(), path, term, Target.Page.SIZE)
                                    .announce(graph, thing, predicate, total));
        }

        /// Where what is said of the thing comes from.
        void sources() {
            var document = addresses.base().node(target.path());
            graph.add(document, RDF.type.asNode(), FOAF.Document.asNode());
            graph.add(document, FOAF.primaryTopic.asNode(), target.subject());
            parts.pointingAt(RDF.type.asNode(), DCAT.Dataset.asNode());
            var graphs = new HashSet<Node>();
            store.quads(List.of(target.subject())).forEach(quad -> graphs.add(quad.getGraph()));
            graphs.forEach(parts::about);
            for (var row : store.select(ABOUT.with("graph", graphs).query())) {
                Optional.ofNullable(row.get(Var.alloc("dataset"))).ifPresent(parts::about);
                ABOUT_DOCUMENT.forEach((name, property) ->
                        Optional.ofNullable(row.get(Var.alloc(name)))
                                .ifPresent(value -> graph.add(document, property.asNode(), value)));
            }
        }

        /// Adds what the things mentioned are called.
        void labels() {
            var mentioned = new HashSet<Node>();
            graph.find()
                    .filterDrop(t -> t.getPredicate().equals(RDF.type.asNode()))
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .forEach(mentioned::add);
            mentioned.removeAll(described);
            mentioned.remove(target.subject());
            if (!mentioned.isEmpty()) {
                store.construct(LABELS.with("thing", mentioned).query()).find().forEach(graph::add);
            }
            mentioned.forEach(parts::about);
        }

        /// What was read, and the names of properties and classes that a page shows.
        Parts parts() {
            described.forEach(parts::about);
            graph.find()
                    .forEach(t -> {
                        parts.about(t.getPredicate());
                        if (t.predicateMatches(RDF.type.asNode())) {
                            parts.about(t.getObject());
                        }
                    });
            return parts.parts();
        }
    }

    private boolean isSkolem(Node node) {
        return node.isURI()
                && node.getURI().startsWith(addresses.base().value() + ".well-known/genid/");
    }
}
