package org.quartierlod.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.quartierlod.store.evaluation.Watch;

/// A release as a dataset of the embedded Fuseki. Our own questions go straight to the dataset,
/// strangers' queries through Fuseki. What is closed while a query still runs ends after it.
final class FusekiStore implements Store {
    private static final int SECONDS = 10;

    private final String name;
    private final DatasetGraph dataset;
    private final EmbeddedFuseki fuseki;
    private final Readers readers;

    /// @param close runs after the last query
    FusekiStore(String name, DatasetGraph dataset, EmbeddedFuseki fuseki, Runnable close) {
        this.name = name;
        this.dataset = dataset;
        this.fuseki = fuseki;
        this.readers = new Readers(close);
    }

    @Override
    public boolean ask(Query query) {
        return read(query, QueryExec::ask);
    }

    @Override
    public List<Binding> select(Query query) {
        return read(query, execution -> execution.select().materialize().stream().toList());
    }

    @Override
    public Graph construct(Query query) {
        return read(query, QueryExec::construct);
    }

    @Override
    public List<Quad> quads(Collection<Node> things) {
        return whileOpen(() ->
                Txn.calculateRead(
                        dataset,
                        () -> {
                            var quads = new ArrayList<Quad>();
                            for (var thing : things) {
                                dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY)
                                        .forEachRemaining(quads::add);
                            }
                            return quads;
                        }));
    }

    private <T> T read(Query query, Function<QueryExec, T> question) {
        return whileOpen(() -> Txn.calculateRead(dataset, () -> execute(query, question)));
    }

    private <T> T execute(Query query, Function<QueryExec, T> question) {
        try (var execution =
                QueryExec.dataset(dataset)
                        .query(query)
                        .timeout(SECONDS, TimeUnit.SECONDS)
                        .build()) {
            return question.apply(execution);
        } catch (QueryCancelledException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.TIMED_OUT, "The query did not end in time", e);
        }
    }

    @Override
    public void answer(ProtocolQuery query, Watch watch, OutputStream out) {
        whileOpen(() -> {
            fuseki.answer(name, query, watch, out);
            return true;
        });
    }

    private <T> T whileOpen(Supplier<T> question) {
        if (!readers.enter()) {
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The release is closed");
        }
        try {
            return question.get();
        } finally {
            readers.leave();
        }
    }

    /// Always: nobody else has a hand on it.
    @Override
    public boolean isIntact() {
        return true;
    }

    @Override
    public void close() {
        readers.ownerLeaves();
    }
}
