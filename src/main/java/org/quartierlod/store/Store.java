package org.quartierlod.store;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.quartierlod.store.evaluation.Watch;

/// One release, opened for reading. The default graph is the union of all graphs.
///
/// Every call is one read transaction and returns everything or fails with a [QueryFailure];
/// nothing live leaves the store. Safe for many threads.
public interface Store extends AutoCloseable {
    /// Whether there is a solution.
    boolean ask(Query query);

    /// The solutions, in the query's order.
    List<Binding> select(Query query);

    /// The constructed triples.
    Graph construct(Query query);

    /// All statements about these things, with the graphs in which they stand. A query with `GRAPH
    /// ?graph` would visit every graph for every thing.
    List<Quad> quads(Collection<Node> things);

    /// Answers a query of the [SPARQL 1.1
    /// Protocol](https://www.w3.org/TR/sparql11-protocol/#query-operation) that has already been
    /// judged harmless, on the calling thread.
    ///
    /// @param watch through which another thread can stop it
    /// @param out takes the result as it comes; what it took before a failure is no result
    void answer(ProtocolQuery query, Watch watch, OutputStream out);

    /// Whether this still is the release that was opened. What was read before may be a mixture
    /// when it no longer is: where the data lies elsewhere, it can be overwritten under a reader.
    boolean isIntact();

    @Override
    void close();
}
