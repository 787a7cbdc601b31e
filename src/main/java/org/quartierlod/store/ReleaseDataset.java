package org.quartierlod.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/// A release in memory. It knows which graphs speak of a thing: otherwise finding a thing's
/// statements with their graphs would visit every graph there is.
final class ReleaseDataset extends DatasetGraphMapLink {
    private final Map<Node, List<Node>> graphsOf;

    private ReleaseDataset(Builder builder) {
        super(builder.union);
        this.graphsOf = builder.graphsOf;
        builder.graphs.forEach(this::addGraph);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        if (!subject.isConcrete()) {
            return super.findInAnyNamedGraphs(subject, predicate, object);
        }
        return graphsOf.getOrDefault(subject, List.of()).stream()
                .flatMap(graph ->
                        Iter.asStream(findInSpecificNamedGraph(graph, subject, predicate, object)))
                .iterator();
    }

    /// Takes a release quad by quad.
    static final class Builder {
        private final GraphMem2Roaring union = graph();
        private final Map<Node, GraphMem2Roaring> graphs = new HashMap<>();
        private final Map<Node, List<Node>> graphsOf = new HashMap<>();
        private final Map<Node, List<Node>> alone = new HashMap<>();

        private static GraphMem2Roaring graph() {
            return new GraphMem2Roaring(IndexingStrategy.LAZY);
        }

        void add(Quad quad) {
            var triple = quad.asTriple();
            var name = quad.getGraph();
            union.add(triple);
            graphs.computeIfAbsent(name, _ -> graph()).add(triple);
            graphsOf.merge(
                    quad.getSubject(),
                    alone.computeIfAbsent(name, List::of),
                    (known, _) -> known.contains(name) ? known : and(known, name));
        }

        private static List<Node> and(List<Node> graphs, Node graph) {
            return Stream.concat(graphs.stream(), Stream.of(graph)).toList();
        }

        ReleaseDataset build() {
            union.initializeIndex();
            graphs.values().forEach(GraphMem2Roaring::initializeIndex);
            return new ReleaseDataset(this);
        }
    }
}
