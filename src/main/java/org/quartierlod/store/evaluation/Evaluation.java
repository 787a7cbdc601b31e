package org.quartierlod.store.evaluation;

import java.io.OutputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.vocab.Prefixes;

/// Evaluates one judged query on a dataset, inside a read transaction that is already begun, and
/// writes the result as it comes.
///
/// @param dataset as [#watched] gives it, or made of its graphs
/// @param order of triple patterns, where one was counted
/// @param limits of rows and bytes
/// @param watch through which it can be stopped
public record Evaluation(
        DatasetGraph dataset, Optional<CountedOrder> order, QueryLimits limits, Watch watch) {
    /// Made when the first query asks another service.
    private static final class Services {
        /// A listed service does not lead on to one that is not.
        private static final HttpClient CLIENT =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();

        /// Wherever it stands: in a subquery or `EXISTS` too.
        private static boolean areAskedBy(Query query) {
            var found = new boolean[1];
            var services =
                    new OpVisitorBase() {
                        @Override
                        public void visit(OpService service) {
                            found[0] = true;
                        }
                    };
            var within =
                    new ExprVisitorBase() {
                        @Override
                        public void visit(ExprFunctionOp exists) {
                            Walker.walk(exists.getGraphPattern(), services, this);
                        }
                    };
            Walker.walk(Algebra.compile(query), services, within);
            return found[0];
        }
    }

    /// The dataset as a query sees it: one that looks at each step whether it is stopped. TDB2 has
    /// an engine of its own that does so itself and would not recognise its dataset any more.
    public static DatasetGraph watched(DatasetGraph dataset, Watch watch) {
        return TDBInternal.isTDB2(dataset) ? dataset : new WatchedDataset(dataset, watch);
    }

    /// Evaluates.
    ///
    /// @param mediaType of a format for this kind of query
    /// @throws QueryFailure when there is no complete result
    public void answer(Query query, String mediaType, OutputStream out) {
        try (var execution = execution(query)) {
            watch.brake(execution::abort);
            var limited = new LimitedOutput(out, limits.result().toBytes(), watch);
            write(execution, query, RDFLanguages.contentTypeToLang(mediaType), limited);
            watch.check();
        } catch (QueryCancelledException e) {
            throw watch.reason(
                    new QueryFailure(
                            QueryFailure.Reason.TIMED_OUT, "The query did not end in time", e));
        } catch (StackOverflowError e) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_MUCH_MEMORY, "The query recurses too deeply", e);
        }
    }

    private QueryExec execution(Query query) {
        var asked = query.isDescribeType() ? Description.resources(query) : query;
        var builder =
                QueryExec.dataset(dataset)
                        .query(asked)
                        .set(ARQConstants.sysOptimizerFactory, new BoundedAlgebra(watch));
        order.ifPresent(counted -> builder.set(ARQ.stageGenerator, counted.generator()));
        if (Services.areAskedBy(asked)) {
            builder.set(ARQ.httpQueryClient, Services.CLIENT);
            builder.set(ARQ.httpQueryTimeout, limits.time().toMillis());
        } else {
            builder.set(ARQ.httpServiceAllowed, false);
        }
        return builder.build();
    }

    private void write(QueryExec execution, Query query, Lang lang, OutputStream out) {
        if (query.isSelectType()) {
            table(execution, lang, out);
        } else if (query.isAskType()) {
            truth(execution.ask(), lang, out);
        } else if (query.isConstructType()) {
            var triples = new LimitedIterator<>(execution.constructTriples(), limits.rows());
            new GraphResults(prefixes(query), watch).write(triples, lang, out);
        } else {
            var rows = execution.select();
            var triples =
                    new Description(dataset.getDefaultGraph(), query, rows.getResultVars(), rows);
            var limited = new LimitedIterator<>(triples, limits.rows());
            new GraphResults(prefixes(query), watch).write(limited, lang, out);
        }
    }

    /// The query's own before ours.
    private static PrefixMapping prefixes(Query query) {
        return PrefixMapping.Factory.create()
                .setNsPrefixes(Prefixes.mapping())
                .setNsPrefixes(query.getPrefixMapping());
    }

    private void table(QueryExec execution, Lang lang, OutputStream out) {
        var rows = execution.select();
        var limited = new LimitedIterator<>(rows, limits.rows());
        if (lang.equals(ResultSetLang.RS_JSON)) {
            JsonResults.write(rows.getResultVars(), limited, out);
        } else {
            RowSetWriterRegistry.getFactory(lang)
                    .create(lang)
                    .write(
                            out,
                            RowSetStream.create(rows.getResultVars(), limited),
                            ARQ.getContext());
        }
    }

    private static void truth(boolean truth, Lang lang, OutputStream out) {
        if (lang.equals(ResultSetLang.RS_JSON)) {
            JsonResults.write(truth, out);
        } else {
            RowSetWriterRegistry.getFactory(lang).create(lang).write(out, truth, ARQ.getContext());
        }
    }
}
