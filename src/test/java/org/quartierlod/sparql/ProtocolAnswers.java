package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.quartierlod.Exchange;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.Rdf;

/// Judges the content of answers, read strictly in the format their media type names:
///
/// - `true` or `false`: a truth value,
/// - `rows=3`: so many solutions,
/// - `triples=3`, `triples>0`: so large a graph,
/// - `triple s p o`: a statement of the graph, IRIs in full and `*` for any,
/// - `~text`: a part of the text,
/// - `!~text`: what is no part of the text.
final class ProtocolAnswers {
    /// What the W3C's tests expect by a word ("expect one of").
    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "boolean",
                    List.of("application/sparql-results+json", "application/sparql-results+xml"),
                    "tabular",
                    List.of(
                            "application/sparql-results+json",
                            "application/sparql-results+xml",
                            "text/csv",
                            "text/tab-separated-values"),
                    "RDF",
                    List.of("application/rdf+xml", "text/turtle", "application/n-triples"));

    static {
        JenaSystem.init(); // Once, before several threads ask for its languages.
    }

    private static final JsonLdProcessor JSON_LD = jsonLd();

    private ProtocolAnswers() {}

    static void checkMediaType(String expected, Exchange answer) {
        if (!expected.isEmpty()) {
            assertThat(KINDS.getOrDefault(expected, List.of(expected)))
                    .contains(answer.mediaType());
        }
    }

    static void checkHeader(String assertion, Exchange answer) {
        var at = assertion.indexOf(assertion.contains("~") ? '~' : '=');
        if (assertion.startsWith("!")) {
            assertThat(answer.header(assertion.substring(1))).as(assertion).isEmpty();
            return;
        }
        var expected = assertion.substring(at + 1).replace("{base}", ProtocolCase.BASE);
        var actual = assertThat(answer.header(assertion.substring(0, at))).as(assertion);
        if (assertion.charAt(at) == '~') {
            actual.contains(expected).isNotEmpty();
        } else {
            actual.isEqualTo(expected);
        }
    }

    static void checkContent(String assertion, Exchange answer) throws IOException {
        var word = assertion.replaceFirst("(?s)[ =>~].*", "");
        var rest = assertion.substring(word.length()).replace("{base}", ProtocolCase.BASE);
        switch (word) {
            case "true", "false" ->
                    assertThat(result(answer).booleanResult())
                            .isEqualTo(Boolean.parseBoolean(word));
            case "rows" -> assertThat(rows(answer)).isEqualTo(Integer.parseInt(rest.substring(1)));
            case "triples" -> checkSize(rest, graph(answer).size());
            case "triple" -> checkTriple(rest.strip().split(" ", 3), answer);
            case "" -> assertThat(answer.text()).contains(rest.substring(1));
            case "!" -> assertThat(answer.text()).doesNotContain(rest.substring(1));
            default -> throw new AssertionError("What does " + assertion + " mean?");
        }
    }

    private static void checkSize(String comparison, int size) {
        var number = Integer.parseInt(comparison.substring(1));
        if (comparison.charAt(0) == '>') {
            assertThat(size).isGreaterThan(number);
        } else {
            assertThat(size).isEqualTo(number);
        }
    }

    private static void checkTriple(String[] terms, Exchange answer) throws IOException {
        var graph = graph(answer);
        assertThat(graph.contains(node(terms[0]), node(terms[1]), node(terms[2])))
                .as(String.join(" ", terms))
                .isTrue();
    }

    private static Graph graph(Exchange answer) throws IOException {
        if (!lang(answer).equals(Lang.JSONLD)) {
            return Rdf.graph(answer.content(), lang(answer));
        }
        try {
            return JSON_LD.toRdf(answer.content());
        } catch (JsonLdError e) {
            throw new IOException(e);
        }
    }

    private static JsonLdProcessor jsonLd() {
        try {
            return new JsonLdProcessor(
                    ProtocolCase.BASE + "context/urp-1.jsonld",
                    Files.readAllBytes(Path.of("ontology/context/urp-1.jsonld")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node node(String term) {
        return term.equals("*") ? Node.ANY : NodeFactory.createURI(term);
    }

    /// Reads an answer to its end.
    static void read(Exchange answer) throws IOException {
        if (RowSetReaderRegistry.isRegistered(lang(answer))) {
            var result = result(answer);
            if (result.isRowSet()) {
                result.rowSet().materialize();
            }
        } else {
            graph(answer);
        }
    }

    private static int rows(Exchange answer) throws IOException {
        return result(answer).rowSet().materialize().stream().mapToInt(_ -> 1).sum();
    }

    private static QueryExecResult result(Exchange answer) throws IOException {
        return RowSetReader.createReader(lang(answer))
                .readAny(new ByteArrayInputStream(answer.content()), Context.create());
    }

    private static Lang lang(Exchange answer) {
        return RDFLanguages.contentTypeToLang(answer.mediaType());
    }
}
