package org.quartierlod.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.quartierlod.directory.Directory;
import org.quartierlod.release.Parts;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;

/// Reads pages of collections: which members, what they are and what they are called.
///
/// @param frame of collections
record CollectionReader(Store store, Frame frame) {
    private static final QueryFile INBOUND = QueryFile.of(CollectionReader.class, "inbound");
    private static final QueryFile MEMBERS = QueryFile.of(CollectionReader.class, "members");

    /// The order of members.
    static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    /// A page of the things of a type, by IRI; nothing past the last.
    Optional<MadeDocument> things(Target.Things target, Directory directory) {
        var listing = directory.page(target.type(), target.number(), Target.Page.SIZE);
        var members =
                listing.things().stream().map(thing -> NodeFactory.createURI(thing.iri())).toList();
        var below = target.collection().base().node("id/" + target.type().path() + "/");
        var parts = new Parts.Collector().below(below.getURI());
        return page(target, listing.total(), members, parts, _ -> {});
    }

    /// A page of what points at a thing by a property, by IRI; nothing past the last, or where
    /// nothing does.
    Optional<MadeDocument> inbound(Target.Inbound target, Node predicate) {
        var thing = target.thing().subject();
        var all = new ArrayList<Node>();
        store.select(
                        INBOUND.with("thing", List.of(thing))
                                .with("predicate", List.of(predicate))
                                .query())
                .forEach(row -> all.add(row.get(Var.alloc("other"))));
        all.sort(BY_IRI);
        var from = Math.min((target.number() - 1L) * Target.Page.SIZE, all.size());
        var members = all.stream().skip(from).limit(Target.Page.SIZE).toList();
        var parts = new Parts.Collector().pointingAt(predicate, thing).about(thing);
        return page(
                target,
                all.size(),
                members,
                parts,
                graph -> {
                    members.forEach(member -> graph.add(member, predicate, thing));
                    names(Set.of(thing), graph);
                });
    }

    private Optional<MadeDocument> page(
            Target.Page target,
            long total,
            List<Node> members,
            Parts.Collector parts,
            Consumer<Graph> further) {
        if (members.isEmpty() && (target.number() > 1 || target instanceof Target.Inbound)) {
            return Optional.empty();
        }
        var graph = GraphFactory.createGraphMem();
        target.collection().describe(graph, target.number(), total, members);
        if (!members.isEmpty()) {
            names(members, graph);
        }
        further.accept(graph);
        members.forEach(parts::about);
        var document = new Document(target.subject(), target.path(), graph, frame);
        return Optional.of(new MadeDocument(document, parts.parts()));
    }

    private void names(Collection<Node> things, Graph graph) {
        store.construct(MEMBERS.with("thing", things).query()).find().forEach(graph::add);
    }
}
