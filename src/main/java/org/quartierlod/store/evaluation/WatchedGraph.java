package org.quartierlod.store.evaluation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A graph in which every step of a query looks whether it is stopped. Property paths ask the graph
/// for each step they take and look nowhere else.
final class WatchedGraph extends GraphWrapper {
    private final Watch watch;

    WatchedGraph(Graph graph, Watch watch) {
        super(graph);
        this.watch = watch;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
        watch.check();
        return new WatchedIterator<>(super.find(triple), watch);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        watch.check();
        return new WatchedIterator<>(super.find(subject, predicate, object), watch);
    }

    @Override
    public boolean contains(Triple triple) {
        watch.check();
        return super.contains(triple);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        watch.check();
        return super.contains(subject, predicate, object);
    }
}
