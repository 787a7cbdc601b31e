package org.quartierlod.store;

import java.util.ArrayList;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;

/// Fuseki's query operation, complete or failed: all rows are there before the first byte is
/// written, so a time limit can never cut a result that has begun.
final class CompleteResults extends SPARQL_QueryDataset {
    /// The status by which Fuseki tells that there are too many rows.
    static final int TOO_LARGE = 413;

    private final int most;

    CompleteResults(int most) {
        this.most = most;
    }

    @Override
    protected QueryExecResult executeQuery(
            HttpAction action, QueryExec execution, Query query, String log) {
        try {
            return query.isSelectType()
                    ? table(execution)
                    : super.executeQuery(action, execution, query, log);
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("The query nests or recurses too deeply");
            throw e;
        }
    }

    private QueryExecResult table(QueryExec execution) {
        var rows = execution.select();
        var all = new ArrayList<Binding>();
        while (rows.hasNext()) {
            if (all.size() == most) {
                ServletOps.error(TOO_LARGE, "more than " + most + " rows");
            }
            all.add(rows.next());
        }
        return new QueryExecResult(RowSetStream.create(rows.getResultVars(), all.iterator()));
    }
}
