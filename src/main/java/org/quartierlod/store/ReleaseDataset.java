package org.quartierlod.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.quartierlod.store.evaluation.CountedOrder;

/// A release in memory. It knows which graphs speak of a thing: otherwise finding a thing's
/// statements with their graphs would visit every graph there is.
final class ReleaseDataset extends DatasetGraphMapLink {
    private final Map<Node, List<Node>> graphsOf;
    private final Optional<CountedOrder> order;

    private ReleaseDataset(Builder builder, Optional<CountedOrder> order) {
        super(builder.union);
        this.order = order;
        this.graphsOf = builder.graphsOf;
        builder.graphs.forEach(this::addGraph);
    }

    /// The order of patterns that fits this release, if it was counted.
    Optional<CountedOrder> order() {
        return order;
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
        private final GraphMem2Fast union = graph();
        private final Map<Node, GraphMem2Fast> graphs = new HashMap<>();
        private final Map<Node, List<Node>> graphsOf = new HashMap<>();
        private final Map<Node, List<Node>> alone = new HashMap<>();

        private static GraphMem2Fast graph() {
            return new GraphMem2Fast();
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

        /// @param isCounted whether strangers' queries are to be ordered by counts
        ReleaseDataset build(boolean isCounted) {
            return new ReleaseDataset(
                    this, isCounted ? Optional.of(CountedOrder.of(union)) : Optional.empty());
        }
    }
}
