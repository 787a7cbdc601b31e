package org.quartierlod.representation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A [JSON-LD 1.1 frame](https://www.w3.org/TR/json-ld11-framing/) as the shape of a document: what
/// it names is described in the document and nested; everything else is a reference with a label.
///
/// @param nested by term
public record Frame(SortedMap<String, Nested> nested) {
    /// A frame that nests nothing.
    public static final Frame FLAT = new Frame(new TreeMap<>());

    /// What hangs on a term.
    ///
    /// @param predicate of the triples
    /// @param reverse whether they point here
    /// @param frame of what is nested
    public record Nested(Node predicate, boolean reverse, Frame frame) {}

    /// Copies.
    public Frame {
        nested = new TreeMap<>(nested);
    }

    /// Reads a frame document.
    ///
    /// @throws IllegalArgumentException when it names a term the context lacks
    public static Frame parse(byte[] document, Context context) {
        return of(JsonMapper.shared().readTree(document), context);
    }

    private static Frame of(JsonNode object, Context context) {
        Map<String, Nested> nested = new TreeMap<>();
        object.properties()
                .forEach(entry -> {
                    if (!isKeyword(entry.getKey())) {
                        nested.put(
                                entry.getKey(), nested(entry.getKey(), entry.getValue(), context));
                    }
                });
        return new Frame(new TreeMap<>(nested));
    }

    /// `"id": {}` in a nested frame says that every node fits it, whatever properties it lacks.
    private static boolean isKeyword(String key) {
        return key.startsWith("@") || key.equals("id");
    }

    private static Nested nested(String name, JsonNode value, Context context) {
        var term =
                context.term(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The frame names '"
                                                + name
                                                + "', which the context does not define"));
        return new Nested(NodeFactory.createURI(term.iri()), term.reverse(), of(value, context));
    }
}
