package org.quartierlod.representation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// What things are called.
public final class Labels {
    /// The properties that name a thing, best first.
    public static final List<Node> PROPERTIES =
            List.of(
                    SKOS.prefLabel.asNode(),
                    DCTerms.title.asNode(),
                    RDFS.label.asNode(),
                    FOAF.name.asNode());

    private Labels() {}

    /// A label in the language, else in German, English, any; nothing when the graph has none.
    public static Optional<String> of(Graph graph, Node thing, String language) {
        return literal(graph, thing, language).map(Node::getLiteralLexicalForm);
    }

    /// The same with its language.
    public static Optional<Node> literal(Graph graph, Node thing, String language) {
        return PROPERTIES.stream()
                .flatMap(property -> best(graph, thing, property, language).stream())
                .findFirst();
    }

    /// The value of a property that suits a reader of the language best.
    public static Optional<Node> best(Graph graph, Node thing, Node property, String language) {
        return graph
                .find(thing, property, Node.ANY)
                .mapWith(t -> t.getObject())
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .min(
                        Comparator.comparingInt((Node label) -> rank(label, language))
                                .thenComparing(Node::getLiteralLexicalForm));
    }

    /// How well the language of a literal suits a reader: 0 best.
    public static int rank(Node label, String language) {
        return switch (label.getLiteralLanguage()) {
            case String l when l.equals(language) -> 0;
            case "de" -> 1;
            case "en" -> 2;
            default -> 3;
        };
    }

    /// The last part of an IRI, for things nobody has named.
    public static String lastPart(String iri) {
        var end = iri.endsWith("/") || iri.endsWith("#") ? iri.length() - 1 : iri.length();
        var start = Math.max(iri.lastIndexOf('/', end - 1), iri.lastIndexOf('#', end - 1)) + 1;
        return start >= end ? iri : iri.substring(start, end);
    }
}
