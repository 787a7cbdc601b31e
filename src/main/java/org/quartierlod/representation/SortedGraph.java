package org.quartierlod.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// An immutable graph that is always walked in the same order, so that whatever is written from it
/// has the same bytes on every machine.
final class SortedGraph extends GraphBase {
    static final Comparator<Node> NODES = Comparator.comparing(NodeFmtLib::strNT);

    private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

    private SortedGraph(Stream<Triple> triples) {
        var texts = new HashMap<Node, String>();
        Comparator<Node> nodes =
                Comparator.comparing(node -> texts.computeIfAbsent(node, NodeFmtLib::strNT));
        triples.distinct()
                .sorted(
                        Comparator.comparing(Triple::getSubject, nodes)
                                .thenComparing(Triple::getPredicate, nodes)
                                .thenComparing(Triple::getObject, nodes))
                .forEach(t ->
                        bySubject.computeIfAbsent(t.getSubject(), _ -> new ArrayList<>()).add(t));
    }

    static SortedGraph of(Graph graph) {
        return graph instanceof SortedGraph sorted ? sorted : new SortedGraph(graph.stream());
    }

    /// Everything something is said of, in order.
    Set<Node> subjects() {
        return Collections.unmodifiableSet(bySubject.keySet());
    }

    /// The subject's triples, by predicate and object.
    List<Triple> about(Node subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        var subject = pattern.getMatchSubject();
        var candidates =
                subject == null
                        ? bySubject.values().stream().flatMap(List::stream)
                        : about(subject).stream();
        return WrappedIterator.create(candidates.filter(pattern::matches).iterator());
    }
}
