package org.quartierlod.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.quartierlod.release.Release;
import org.quartierlod.store.evaluation.LimitedOutput;
import org.quartierlod.store.evaluation.Watch;

/// A release in a dataset of a remote SPARQL 1.1 store.
///
/// Tables are always fetched as JSON and read to the end before they are written in the format
/// asked for: in that format alone a result that the store cut short cannot pass for a complete
/// one.
final class RemoteStore implements Store {
    private static final QueryFile QUADS = QueryFile.of(RemoteStore.class, "quads");
    private static final QueryFile MARK = QueryFile.of(RemoteStore.class, "mark");
    private static final String JSON = "application/sparql-results+json";

    /// How much longer the same table may be as JSON.
    private static final int VERBOSITY = 4;

    private final RemoteEndpoint endpoint;
    private final Release release;
    private final QueryLimits limits;
    private volatile boolean closed;

    RemoteStore(RemoteEndpoint endpoint, Release release, QueryLimits limits) {
        this.endpoint = endpoint;
        this.release = release;
        this.limits = limits;
    }

    @Override
    public boolean ask(Query query) {
        return table(own(query, JSON), new Watch()).booleanResult();
    }

    @Override
    public List<Binding> select(Query query) {
        return table(own(query, JSON), new Watch()).rowSet().stream().toList();
    }

    @Override
    public List<Quad> quads(Collection<Node> things) {
        return select(QUADS.with("thing", things).query()).stream()
                .map(row ->
                        Quad.create(
                                row.get(Var.alloc("graph")),
                                row.get(Var.alloc("thing")),
                                row.get(Var.alloc("property")),
                                row.get(Var.alloc("value"))))
                .toList();
    }

    @Override
    public Graph construct(Query query) {
        var mediaType = Lang.NTRIPLES.getHeaderString();
        var body = fetch(own(query, mediaType), mediaType, limits.result().toBytes(), new Watch());
        var graph = GraphFactory.createGraphMem();
        try {
            RDFParser.source(input(body)).lang(Lang.NTRIPLES).parse(graph);
        } catch (JenaException e) {
            throw endpoint.unusable(e);
        }
        return graph;
    }

    private static ProtocolQuery own(Query query, String mediaType) {
        return new ProtocolQuery(query, query.serialize(), List.of(), List.of(), mediaType);
    }

    @Override
    public void answer(ProtocolQuery query, Watch watch, OutputStream out) {
        var lang = RDFLanguages.contentTypeToLang(query.mediaType());
        var limited = new LimitedOutput(out, limits.result().toBytes(), watch);
        try {
            if (RowSetWriterRegistry.isRegistered(lang)) {
                var table = table(query, watch);
                requireIntact();
                write(table, lang, limited);
            } else {
                var body = fetch(query, query.mediaType(), limits.result().toBytes(), watch);
                requireIntact();
                body.writeTo(limited);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Before anything of the answer goes out.
    private void requireIntact() {
        if (!isIntact()) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The dataset has another release by now");
        }
    }

    private static void write(QueryExecResult table, Lang lang, OutputStream body) {
        var writer = RowSetWriterRegistry.getFactory(lang).create(lang);
        if (table.isBoolean()) {
            writer.write(body, table.booleanResult(), ARQ.getContext());
        } else {
            writer.write(body, table.rowSet(), ARQ.getContext());
        }
    }

    private QueryExecResult table(ProtocolQuery query, Watch watch) {
        var body = fetch(query, JSON, VERBOSITY * limits.result().toBytes(), watch);
        try {
            var lang = ResultSetLang.RS_JSON;
            var read =
                    RowSetReaderRegistry.getFactory(lang)
                            .create(lang)
                            .readAny(input(body), ARQ.getContext());
            return read.isBoolean() ? read : complete(read);
        } catch (JenaException e) {
            throw endpoint.unusable(e);
        }
    }

    private QueryExecResult complete(QueryExecResult table) {
        var rows = table.rowSet();
        var all = new ArrayList<Binding>();
        while (rows.hasNext()) {
            if (all.size() == limits.rows()) {
                throw tooLarge();
            }
            all.add(rows.next());
        }
        return new QueryExecResult(RowSetStream.create(rows.getResultVars(), all.iterator()));
    }

    private ByteArrayOutputStream fetch(
            ProtocolQuery query, String mediaType, long most, Watch watch) {
        if (closed) {
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The release is closed");
        }
        return endpoint.ask(query, mediaType, most, watch);
    }

    private static QueryFailure tooLarge() {
        return new QueryFailure(QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
    }

    private static ByteArrayInputStream input(ByteArrayOutputStream body) {
        return new ByteArrayInputStream(body.toByteArray());
    }

    /// Whether the dataset carries the mark of the release. A load takes the mark away before it
    /// changes anything and sets its own last, so what was read before a mark that is still there
    /// was of this release.
    @Override
    public boolean isIntact() {
        var graph = NodeFactory.createURI(release.markGraph());
        var mark = NodeFactory.createLiteralString(release.mark());
        return select(MARK.with("graph", List.of(graph)).query()).stream()
                .anyMatch(row -> mark.equals(row.get(Var.alloc("mark"))));
    }

    @Override
    public void close() {
        closed = true;
    }
}
