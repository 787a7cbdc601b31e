package org.quartierlod.store.evaluation;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;

/// A dataset of watched graphs. The marker keeps Jena from looking behind it.
final class WatchedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
    private final Watch watch;

    WatchedDataset(DatasetGraph dataset, Watch watch) {
        super(dataset);
        this.watch = watch;
    }

    @Override
    public Graph getDefaultGraph() {
        return new WatchedGraph(super.getDefaultGraph(), watch);
    }

    @Override
    public Graph getGraph(Node name) {
        return new WatchedGraph(super.getGraph(name), watch);
    }

    @Override
    public Graph getUnionGraph() {
        return new WatchedGraph(super.getUnionGraph(), watch);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return new WatchedIterator<>(super.listGraphNodes(), watch);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return new WatchedIterator<>(super.find(graph, subject, predicate, object), watch);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return new WatchedIterator<>(super.findNG(graph, subject, predicate, object), watch);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return new WatchedIterator<>(super.find(quad), watch);
    }

    @Override
    public Iterator<Quad> find() {
        return new WatchedIterator<>(super.find(), watch);
    }
}
