package org.quartierlod.representation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.quartierlod.vocab.Prefixes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes statements as [flattened JSON-LD
/// 1.1](https://www.w3.org/TR/json-ld11/#flattened-document-form) with a context of prefixes
/// inside: nothing has to be fetched to read it, and values stand as written. The statements of a
/// subject must follow each other; only they are held.
public final class FlatJsonLd extends StreamRDFBase {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private final List<Triple> node = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /// @param to is closed at the end
    public FlatJsonLd(OutputStream to) {
        this.out = JSON.createGenerator(ObjectWriteContext.empty(), to);
    }

    /// The bytes, in UTF-8; the same graph gives the same bytes.
    public static byte[] write(Graph graph) {
        var bytes = new ByteArrayOutputStream();
        var writer = new FlatJsonLd(bytes);
        writer.start();
        SortedGraph.of(graph).find().forEach(writer::triple);
        writer.finish();
        return bytes.toByteArray();
    }

    @Override
    public void start() {
        out.writeStartObject();
        out.writeObjectPropertyStart("@context");
        Prefixes.table().forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("@graph");
    }

    @Override
    public void triple(Triple triple) {
        if (!node.isEmpty() && !node.getLast().getSubject().equals(triple.getSubject())) {
            writeNode();
        }
        node.add(triple);
    }

    @Override
    public void finish() {
        writeNode();
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }

    /// With its prefix, where what remains cannot be taken for anything else.
    private String name(String iri) {
        return names.computeIfAbsent(
                iri,
                _ ->
                        Prefixes.table().entrySet().stream()
                                .filter(entry -> isName(iri, entry.getValue()))
                                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                                .findFirst()
                                .orElse(iri));
    }

    private static boolean isName(String iri, String namespace) {
        return iri.startsWith(namespace)
                && iri.substring(namespace.length()).matches("[A-Za-z_][A-Za-z0-9_-]*");
    }

    private void writeNode() {
        if (node.isEmpty()) {
            return;
        }
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeStringProperty("@id", id(node.getFirst().getSubject()));
        var types = node.stream().filter(FlatJsonLd::isType).toList();
        if (!types.isEmpty()) {
            out.writeArrayPropertyStart("@type");
            types.forEach(type -> out.writeString(name(type.getObject().getURI())));
            out.writeEndArray();
        }
        byPredicate()
                .forEach((predicate, values) -> {
                    out.writeArrayPropertyStart(predicate);
                    values.forEach(value -> value(value.getObject()));
                    out.writeEndArray();
                });
        out.writeEndObject();
        node.clear();
    }

    private static boolean isType(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI();
    }

    private Map<String, List<Triple>> byPredicate() {
        return node.stream()
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

    private void value(Node value) {
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
