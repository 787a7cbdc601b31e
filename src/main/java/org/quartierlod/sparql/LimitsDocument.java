package org.quartierlod.sparql;

import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.vocab.BaseIri;
import org.springframework.stereotype.Component;

/// The limits as RDF: a [`schema:PropertyValue`](https://schema.org/PropertyValue) each.
@Component
class LimitsDocument {
    static final String PATH = "def/limits";
    private static final String SCHEMA = "https://schema.org/";
    private static final Node PROPERTY = schema("additionalProperty");

    private final Limits limits;
    private final BaseIri base;

    LimitsDocument(Limits limits, BaseIri base) {
        this.limits = limits;
        this.base = base;
    }

    Document document() {
        var graph = GraphFactory.createGraphMem();
        var subject = base.node(PATH);
        text(graph, subject, "Grenzen des SPARQL-Endpunkts", "Limits of the SPARQL endpoint");
        add(subject, graph);
        var nested = new TreeMap<String, Frame.Nested>();
        nested.put("additionalProperty", new Frame.Nested(PROPERTY, false, Frame.FLAT));
        return new Document(subject, PATH, graph, new Frame(nested));
    }

    /// States them of a subject.
    void add(Node subject, Graph graph) {
        for (var limit : limits.all()) {
            var node = base.node(PATH + "#" + limit.key());
            graph.add(subject, PROPERTY, node);
            graph.add(node, RDF.type.asNode(), schema("PropertyValue"));
            text(graph, node, limit.german(), limit.english());
            var parts = List.of(limit.value().split(" ", 2));
            graph.add(node, schema("value"), NodeFactory.createLiteralString(parts.getFirst()));
            if (parts.size() > 1) {
                graph.add(
                        node, schema("unitText"), NodeFactory.createLiteralString(parts.getLast()));
            }
        }
    }

    private static void text(Graph graph, Node node, String german, String english) {
        graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(german, "de"));
        graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(english, "en"));
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
