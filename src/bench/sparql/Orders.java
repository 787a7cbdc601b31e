import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.StatsMatcher;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderWeighted;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.quartierlod.store.evaluation.CountedOrder;

/// The orders of triple patterns to measure: as written, Jena's fixed weights (what it does by
/// itself), Jena's statistics of predicates, and the counts our endpoint goes by.
final class Orders {
    private Orders() {}

    /// @param name own (what the store does by itself), paths (that, and free paths last), written, fixed, weighted or counted
    static StageGenerator generator(String name, DatasetGraph dataset) {
        if (name.equals("own") || name.equals("paths")) {
            return StageBuilder.chooseStageGenerator(dataset.getContext());
        }
        if (name.equals("counted")) {
            return CountedOrder.of(Stores.defaultGraph(dataset)).generator();
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
}
