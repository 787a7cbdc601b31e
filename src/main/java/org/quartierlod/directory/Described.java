package org.quartierlod.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Labels;

/// Collects what a release says of one subject, as far as a directory wants to know it; bounded,
/// however much is said.
final class Described {
    private static final int MOST = 50;
    private static final int SHOWN = 1_000;
    private static final Set<Node> ALTERNATIVES =
            Set.of(
                    SKOS.altLabel.asNode(),
                    SKOS.hiddenLabel.asNode(),
                    SKOS.notation.asNode(),
                    DCTerms.alternative.asNode());
    private static final Set<Node> DESCRIPTIONS =
            Set.of(
                    DCTerms.description.asNode(),
                    SKOS.definition.asNode(),
                    RDFS.comment.asNode(),
                    SKOS.scopeNote.asNode());

    private final String iri;
    private final String kind;
    private final List<String> types = new ArrayList<>();
    private final Map<Node, List<Text>> names = new LinkedHashMap<>();
    private final List<Text> alternatives = new ArrayList<>();
    private final List<Text> descriptions = new ArrayList<>();

    Described(String iri, String kind) {
        this.iri = iri;
        this.kind = kind;
    }

    void add(Triple triple) {
        var predicate = triple.getPredicate();
        var object = triple.getObject();
        if (object.isLiteral()) {
            addText(predicate, object);
        } else if (predicate.equals(RDF.type.asNode()) && object.isURI()) {
            add(object.getURI(), types);
        }
    }

    private void addText(Node predicate, Node literal) {
        if (Labels.PROPERTIES.contains(predicate)) {
            add(Text.of(literal), names.computeIfAbsent(predicate, _ -> new ArrayList<>()));
        } else if (ALTERNATIVES.contains(predicate)) {
            add(Text.of(literal), alternatives);
        } else if (DESCRIPTIONS.contains(predicate)) {
            add(Text.of(literal), descriptions);
        }
    }

    private static <T> void add(T value, List<T> values) {
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /// As it is shown in lists: called by the best property that names it, as in [Labels#of].
    Thing thing() {
        return new Thing(iri, kind, types, shown(labels()), shown(descriptions));
    }

    private static List<Text> shown(List<Text> texts) {
        return texts.stream().map(text -> text.within(SHOWN)).toList();
    }

    /// What it is called.
    List<Text> labels() {
        return naming().findFirst().orElse(List.of());
    }

    /// What it is also called, by a lesser property too.
    List<Text> alternatives() {
        return Stream.concat(alternatives.stream(), naming().skip(1).flatMap(List::stream))
                .toList();
    }

    private Stream<List<Text>> naming() {
        return Labels.PROPERTIES.stream().filter(names::containsKey).map(names::get);
    }

    /// What it is said to be.
    List<Text> descriptions() {
        return descriptions;
    }
}
