package org.quartierlod;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// Reads RDF answers strictly: a warning is a failure.
public final class Rdf {
    private Rdf() {}

    /// The graph of an answer, in the language its content type names.
    public static Graph graph(HttpResponse<byte[]> response) {
        var type = Client.header(response, "Content-Type").replaceFirst(";.*", "");
        return graph(response.body(), RDFLanguages.contentTypeToLang(type));
    }

    /// A graph.
    public static Graph graph(byte[] bytes, Lang lang) {
        var graph = GraphFactory.createDefaultGraph();
        parser(bytes, lang).parse(StreamRDFLib.graph(graph));
        return graph;
    }

    /// A dataset.
    public static DatasetGraph dataset(byte[] bytes, Lang lang) {
        var dataset = DatasetGraphFactory.create();
        parser(bytes, lang).parse(StreamRDFLib.dataset(dataset));
        return dataset;
    }

    private static RDFParser parser(byte[] bytes, Lang lang) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(lang)
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
                .build();
    }
}
