import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderWeighted;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.tdb2.solver.stats.Stats;

/// The orders of triple patterns to measure: as written, Jena's fixed weights (what it does by
/// itself), Jena's statistics of predicates, and counts that a release never changes.
final class Orders {
    private Orders() {}

    /// @param name own (what the store does by itself), paths (that, and [Paths]), written, fixed, weighted or counted
    static StageGenerator generator(String name, DatasetGraph dataset) {
        if (name.equals("own") || name.equals("paths")) {
            return StageBuilder.chooseStageGenerator(dataset.getContext());
        }
        var reorder =
                switch (name) {
                    case "written" -> ReorderLib.identity();
                    case "fixed" -> ReorderLib.fixed();
                    case "weighted" ->
                            new ReorderWeighted(
                                    new StatsMatcher(
                                            Stats.format(
                                                    Stats.gather(Stores.defaultGraph(dataset))
                                                            .results())));
                    case "counted" -> new Counted(Stores.defaultGraph(dataset));
                    default -> throw new IllegalArgumentException(name);
                };
        return new Ordered(reorder);
    }

    private static final class Ordered extends StageGeneratorGeneric {
        private final ReorderTransformation reorder;

        Ordered(ReorderTransformation reorder) {
            this.reorder = reorder;
        }

        @Override
        public QueryIterator execute(
                BasicPattern pattern, QueryIterator input, ExecutionContext context) {
            return execute(pattern, reorder, input, context);
        }
    }

    /// Weighs a pattern by the matches to expect for one row.
    private static final class Counted extends ReorderTransformationSubstitution {
        private static final int OFTEN = 16;

        private final Map<Node, long[]> counts = new HashMap<>();
        private final Map<Node, Map<Node, Integer>> often = new HashMap<>();
        private final double perSubject;
        private final double perObject;
        private final long triples;

        Counted(Graph graph) {
            Map<Node, Set<Node>> subjects = new HashMap<>();
            Set<Node> allSubjects = new HashSet<>();
            Set<Node> allObjects = new HashSet<>();
            graph.find().forEachRemaining(triple -> {
                var predicate = triple.getPredicate();
                counts.computeIfAbsent(predicate, _ -> new long[3])[0]++;
                subjects.computeIfAbsent(predicate, _ -> new HashSet<>()).add(triple.getSubject());
                often.computeIfAbsent(predicate, _ -> new HashMap<>())
                        .merge(triple.getObject(), 1, Integer::sum);
                allSubjects.add(triple.getSubject());
                allObjects.add(triple.getObject());
            });
            counts.forEach((predicate, count) -> {
                count[1] = subjects.get(predicate).size();
                count[2] = often.get(predicate).size();
                often.get(predicate).values().removeIf(n -> n < OFTEN);
            });
            triples = graph.size();
            perSubject = (double) triples / Math.max(1, allSubjects.size());
            perObject = (double) triples / Math.max(1, allObjects.size());
        }

        @Override
        protected double weight(PatternTriple pattern) {
            var subject = isBound(pattern.subject);
            var object = isBound(pattern.object);
            if (subject && object) {
                return 0.5;
            }
            return pattern.predicate.isNode() && pattern.predicate.getNode().isURI()
                    ? known(pattern, subject, object)
                    : subject ? perSubject : object ? perObject : triples;
        }

        private double known(PatternTriple pattern, boolean subject, boolean object) {
            var count = counts.get(pattern.predicate.getNode());
            if (count == null) {
                return 0;
            }
            if (subject) {
                return (double) count[0] / count[1];
            }
            return object ? ofObject(pattern, count) : count[0];
        }

        private double ofObject(PatternTriple pattern, long[] count) {
            var frequent = often.get(pattern.predicate.getNode());
            if (pattern.object.isNode() && pattern.object.getNode().isConcrete()) {
                var exact = frequent.get(pattern.object.getNode());
                return exact == null ? 1 : exact;
            }
            return (double) count[0] / count[2];
        }

        private static boolean isBound(Item item) {
            return item.equals(PatternElements.TERM)
                    || item.isNode() && item.getNode().isConcrete();
        }
    }
}
