package org.quartierlod.store;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.quartierlod.store.evaluation.CountedOrder;
import org.quartierlod.store.evaluation.Evaluation;

/// Fuseki's query operation with our evaluation in it: dataset, protocol parameters and transaction
/// are Fuseki's, and the result goes where the request says.
final class StoppableQueries extends SPARQL_QueryDataset {
    private final QueryLimits limits;

    StoppableQueries(QueryLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        var request = (FusekiRequest) action.getRequest();
        var query = request.query();
        action.beginRead();
        try {
            var chosen = decideDataset(action, query.query(), "");
            new Evaluation(chosen.getLeft(), order(action), limits, request.watch())
                    .answer(chosen.getRight(), query.mediaType(), request.out());
            request.answered();
        } catch (RuntimeException e) {
            request.failed(e);
        } finally {
            action.endRead();
        }
    }

    private static Optional<CountedOrder> order(HttpAction action) {
        return DatasetGraphWrapper.unwrap(action.getActiveDSG()) instanceof ReleaseDataset release
                ? release.order()
                : Optional.empty();
    }

    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        var request = (FusekiRequest) action.getRequest();
        return Evaluation.watched(super.getDataset(action), request.watch());
    }
}
