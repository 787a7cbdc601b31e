package org.quartierlod.store.evaluation;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/) row by row,
/// without white space: Jena's own writer spends most of its time on indentation.
final class JsonResults {
    private final JsonGenerator json;
    private final Map<Node, String> labels = new HashMap<>();

    private JsonResults(JsonGenerator json) {
        this.json = json;
    }

    static void write(List<Var> variables, Iterator<Binding> rows, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(out)) {
            new JsonResults(json).table(variables, rows);
        }
    }

    static void write(boolean truth, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("head");
            json.writeEndObject();
            json.writeBooleanProperty("boolean", truth);
            json.writeEndObject();
        }
    }

    private void table(List<Var> variables, Iterator<Binding> rows) {
        json.writeStartObject();
        json.writeObjectPropertyStart("head");
        json.writeArrayPropertyStart("vars");
        variables.forEach(variable -> json.writeString(variable.getVarName()));
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("results");
        json.writeArrayPropertyStart("bindings");
        while (rows.hasNext()) {
            row(variables, rows.next());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void row(List<Var> variables, Binding row) {
        json.writeStartObject();
        for (var variable : variables) {
            var value = row.get(variable);
            if (value != null) {
                json.writeObjectPropertyStart(variable.getVarName());
                term(value);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void term(Node value) {
        if (value.isURI()) {
            json.writeStringProperty("type", "uri");
            json.writeStringProperty("value", value.getURI());
        } else if (value.isBlank()) {
            json.writeStringProperty("type", "bnode");
            json.writeStringProperty(
                    "value", labels.computeIfAbsent(value, _ -> "b" + labels.size()));
        } else {
            literal(value);
        }
    }

    private void literal(Node value) {
        json.writeStringProperty("type", "literal");
        json.writeStringProperty("value", value.getLiteralLexicalForm());
        if (NodeUtils.hasLang(value)) {
            json.writeStringProperty("xml:lang", value.getLiteralLanguage());
        } else if (!NodeUtils.isSimpleString(value)) {
            json.writeStringProperty("datatype", value.getLiteralDatatypeURI());
        }
    }
}
