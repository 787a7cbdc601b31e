package org.quartierlod.entity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import org.quartierlod.vocab.BaseIri;

/// Reads documents from a store: the thing's own statements, those of what its frame nests, the
/// labels of everything mentioned, and where it comes from. The number of queries depends on the
/// frame, not on the data.
final class DocumentReader {
    /// Most things of one kind that are listed because they point here.
    static final int INBOUND = 50;

    private static final int DEPTH = 20;
    private static final QueryFile STATEMENTS = QueryFile.of(DocumentReader.class, "statements");
    private static final QueryFile INBOUND_OF = QueryFile.of(DocumentReader.class, "inbound");
    private static final QueryFile LABELS = QueryFile.of(DocumentReader.class, "labels");
    private static final QueryFile ABOUT = QueryFile.of(DocumentReader.class, "about");
    private static final Node TOTAL =
            NodeFactory.createURI("http://www.w3.org/ns/hydra/core#totalItems");

    private final Store store;
    private final BaseIri base;

    DocumentReader(Store store, BaseIri base) {
        this.store = store;
        this.base = base;
    }

    /// The document; nothing when the release says nothing of the thing.
    Optional<Document> read(Target target, Frame frame) {
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
        return Optional.of(
                new Document(
                        target.subject(),
                        target.path(),
                        reading.graph,
                        target.isInformation() ? frame : Described.by(frame)));
    }

    /// The graph of one document while it grows.
    private final class Reading {
        private final Graph graph = GraphFactory.createGraphMem();
        private final Set<Node> described = new HashSet<>();
        private final Target target;
        private final Node document;

        Reading(Target target) {
            this.target = target;
            this.document = base.node(target.path());
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
            for (var nested : frame.nested().values()) {
                var found =
                        nested.reverse()
                                ? inbound(things, nested.predicate())
                                : outbound(things, nested.predicate());
                if (!found.isEmpty()) {
                    describe(found);
                    nest(found, nested.frame());
                }
            }
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

        private Set<Node> inbound(Collection<Node> things, Node predicate) {
            var rows =
                    store.select(
                            INBOUND_OF
                                    .with("thing", things)
                                    .with("predicate", List.of(predicate))
                                    .query());
            var found = new HashSet<Node>();
            for (var row : rows.subList(0, Math.min(rows.size(), INBOUND))) {
                found.add(row.get(Var.alloc("other")));
            }
            if (rows.size() > INBOUND) {
                graph.add(
                        document,
                        TOTAL,
                        NodeFactory.createLiteralDT(
                                String.valueOf(rows.size()), XSDDatatype.XSDinteger));
            }
            return found;
        }

        void sources() {
            store.construct(
                            ABOUT.with("thing", List.of(target.subject()))
                                    .with("document", List.of(document))
                                    .query())
                    .find()
                    .forEach(graph::add);
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
        }
    }

    private boolean isSkolem(Node node) {
        return node.isURI() && node.getURI().startsWith(base.value() + ".well-known/genid/");
    }
}
