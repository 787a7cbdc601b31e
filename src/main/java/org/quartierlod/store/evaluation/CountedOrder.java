package org.quartierlod.store.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.sse.Item;

/// Orders triple patterns by how many matches each is to expect, counted once in a graph that never
/// changes: most selective first.
public final class CountedOrder extends ReorderTransformationSubstitution {
    /// What is rarer counts as once: it comes first anyway.
    private static final int OFTEN = 16;

    private static final double BOTH_BOUND = 0.5;

    /// What is counted of a predicate.
    private record Use(long triples, long subjects, long objects, Map<Node, Integer> often) {}

    private final Map<Node, Use> uses = new HashMap<>();
    private final long triples;
    private double subjects;
    private double objects;

    private CountedOrder(long triples) {
        this.triples = triples;
    }

    /// Counts.
    public static CountedOrder of(Graph graph) {
        var order = new CountedOrder(graph.size());
        Set<Node> allSubjects = new HashSet<>();
        Set<Node> allObjects = new HashSet<>();
        Map<Node, Set<Node>> predicates = new HashMap<>();
        graph.find()
                .forEachRemaining(triple -> {
                    predicates
                            .computeIfAbsent(triple.getPredicate(), _ -> new HashSet<>())
                            .add(triple.getSubject());
                    allSubjects.add(triple.getSubject());
                    allObjects.add(triple.getObject());
                });
        predicates.forEach((predicate, subjects) ->
                order.uses.put(predicate, use(graph, predicate, subjects.size())));
        order.subjects = Math.max(1, allSubjects.size());
        order.objects = Math.max(1, allObjects.size());
        return order;
    }

    private static Use use(Graph graph, Node predicate, long subjects) {
        var objects = new HashMap<Node, Integer>();
        var count = new long[1];
        graph.find(Node.ANY, predicate, Node.ANY)
                .forEachRemaining(triple -> {
                    objects.merge(triple.getObject(), 1, Integer::sum);
                    count[0]++;
                });
        var distinct = objects.size();
        objects.values().removeIf(number -> number < OFTEN);
        return new Use(count[0], subjects, distinct, Map.copyOf(objects));
    }

    /// Has Jena use this order.
    public StageGenerator generator() {
        return new StageGeneratorGeneric() {
            @Override
            public QueryIterator execute(
                    BasicPattern pattern, QueryIterator input, ExecutionContext context) {
                return execute(pattern, CountedOrder.this, input, context);
            }
        };
    }

    @Override
    protected double weight(PatternTriple pattern) {
        var subject = isBound(pattern.subject);
        var object = isBound(pattern.object);
        if (subject && object) {
            return BOTH_BOUND;
        }
        if (pattern.predicate.isNode() && pattern.predicate.getNode().isURI()) {
            var use = uses.get(pattern.predicate.getNode());
            return use == null ? 0 : weight(use, pattern, subject, object);
        }
        return subject ? triples / subjects : object ? triples / objects : triples;
    }

    private static double weight(Use use, PatternTriple pattern, boolean subject, boolean object) {
        if (subject) {
            return (double) use.triples / use.subjects;
        }
        if (!object) {
            return use.triples;
        }
        return pattern.object.isNode()
                ? use.often.getOrDefault(pattern.object.getNode(), 1)
                : (double) use.triples / use.objects;
    }

    private static boolean isBound(Item item) {
        return item.equals(PatternElements.TERM) || (item.isNode() && item.getNode().isConcrete());
    }
}
