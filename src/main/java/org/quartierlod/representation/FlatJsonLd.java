package org.quartierlod.representation;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.quartierlod.vocab.Prefixes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a graph as [flattened JSON-LD
/// 1.1](https://www.w3.org/TR/json-ld11/#flattened-document-form) with a context of prefixes
/// inside: nothing has to be fetched to read it, and values stand as written.
public final class FlatJsonLd {
    private static final JsonFactory JSON = new JsonFactory();

    private final SortedGraph graph;
    private final Map<String, String> used = new TreeMap<>();

    private FlatJsonLd(Graph graph) {
        this.graph = SortedGraph.of(graph);
    }

    /// The bytes, in UTF-8; the same graph gives the same bytes.
    public static byte[] write(Graph graph) {
        return new FlatJsonLd(graph).bytes();
    }

    private byte[] bytes() {
        graph.find().forEach(this::use);
        var bytes = new ByteArrayOutputStream();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeObjectPropertyStart("@context");
            used.forEach(out::writeStringProperty);
            out.writeEndObject();
            out.writeArrayPropertyStart("@graph");
            for (var subject : graph.subjects()) {
                out.writeRaw('\n');
                node(subject, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /// The prefixes of keys, types and datatypes.
    private void use(Triple triple) {
        name(triple.getPredicate().getURI());
        if (isType(triple)) {
            name(triple.getObject().getURI());
        } else if (triple.getObject().isLiteral()) {
            name(triple.getObject().getLiteralDatatypeURI());
        }
    }

    private static boolean isType(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI();
    }

    /// With its prefix, where what remains cannot be taken for anything else.
    private String name(String iri) {
        for (var entry : Prefixes.table().entrySet()) {
            var namespace = entry.getValue();
            if (iri.startsWith(namespace)
                    && iri.substring(namespace.length()).matches("[A-Za-z_][A-Za-z0-9_-]*")) {
                used.put(entry.getKey(), namespace);
                return entry.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    private void node(Node subject, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("@id", id(subject));
        var types = graph.about(subject).stream().filter(FlatJsonLd::isType).toList();
        if (!types.isEmpty()) {
            out.writeArrayPropertyStart("@type");
            types.forEach(type -> out.writeString(name(type.getObject().getURI())));
            out.writeEndArray();
        }
        byPredicate(subject)
                .forEach((predicate, values) -> {
                    out.writeArrayPropertyStart(predicate);
                    values.forEach(value -> value(value.getObject(), out));
                    out.writeEndArray();
                });
        out.writeEndObject();
    }

    private Map<String, List<Triple>> byPredicate(Node subject) {
        return graph.about(subject).stream()
                .filter(triple -> !isType(triple))
                .collect(
                        Collectors.groupingBy(
                                triple -> name(triple.getPredicate().getURI()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private void value(Node value, JsonGenerator out) {
        out.writeStartObject();
        if (!value.isLiteral()) {
            out.writeStringProperty("@id", id(value));
        } else {
            if (!value.getLiteralLanguage().isEmpty()) {
                out.writeStringProperty("@language", value.getLiteralLanguage());
            } else if (!XSD.xstring.getURI().equals(value.getLiteralDatatypeURI())) {
                out.writeStringProperty("@type", name(value.getLiteralDatatypeURI()));
            }
            out.writeStringProperty("@value", value.getLiteralLexicalForm());
        }
        out.writeEndObject();
    }
}
