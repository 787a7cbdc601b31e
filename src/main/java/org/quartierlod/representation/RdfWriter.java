package org.quartierlod.representation;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.quartierlod.vocab.Prefixes;

/// Writes graphs in the RDF formats that Jena has writers for, declaring the prefixes that are
/// used.
public final class RdfWriter {
    private RdfWriter() {}

    /// The bytes, in UTF-8; the same graph gives the same bytes.
    public static byte[] write(Graph graph, DocumentFormat format) {
        var sorted = SortedGraph.of(graph);
        var prefixed = new Prefixed(sorted);
        var bytes = new ByteArrayOutputStream();
        switch (format) {
            case TURTLE -> RDFWriter.source(prefixed).format(RDFFormat.TURTLE_PRETTY).output(bytes);
            case N_TRIPLES ->
                    RDFWriter.source(sorted).format(RDFFormat.NTRIPLES_UTF8).output(bytes);
            case RDF_XML -> RDFWriter.source(prefixed).format(RDFFormat.RDFXML_PLAIN).output(bytes);
            case TRIG ->
                    RDFWriter.source(DatasetGraphFactory.wrap(prefixed))
                            .format(RDFFormat.TRIG_PRETTY)
                            .output(bytes);
            case JSON_LD, JSON, HTML ->
                    throw new IllegalArgumentException(format + " is not written here");
        }
        return bytes.toByteArray();
    }

    /// The graph with the prefixes it uses.
    private static final class Prefixed extends WrappedGraph {
        private final PrefixMapping prefixes = PrefixMapping.Factory.create();

        Prefixed(Graph base) {
            super(base);
            Map<String, String> used = new TreeMap<>();
            base.find().forEach(triple -> use(triple, used));
            prefixes.setNsPrefixes(used);
        }

        private static void use(Triple triple, Map<String, String> used) {
            use(triple.getSubject(), used);
            use(triple.getPredicate(), used);
            use(triple.getObject(), used);
        }

        private static void use(Node node, Map<String, String> used) {
            var iri =
                    node.isURI()
                            ? node.getURI()
                            : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
            Prefixes.table()
                    .forEach((prefix, namespace) -> {
                        if (iri.startsWith(namespace)) {
                            used.put(prefix, namespace);
                        }
                    });
        }

        @Override
        public PrefixMapping getPrefixMapping() {
            return prefixes;
        }
    }
}
