package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.page.Glance.Answer;
import org.quartierlod.representation.page.Glance.Fact;

/// What a page says first of a thing of no kind of its own: its properties, each value in short.
final class PlainView {
    private static final Set<Node> ELSEWHERE =
            Set.of(
                    RDF.type.asNode(),
                    DCTerms.description.asNode(),
                    DCTerms.identifier.asNode(),
                    SKOS.definition.asNode(),
                    SKOS.editorialNote.asNode());

    private final Reading reading;
    private final Answers answers;

    PlainView(Reading reading) {
        this.reading = reading;
        this.answers = new Answers(reading);
    }

    Glance glance() {
        var facts = new ArrayList<Fact>();
        for (var property : properties()) {
            var values = answers.values(reading.subject(), property);
            var readable = inReadersLanguage(values);
            if (!readable.isEmpty()) {
                facts.add(Fact.of(reading.term(property), readable));
            }
        }
        facts.sort(Comparator.comparing(Fact::question));
        return new Glance(facts, List.of());
    }

    private Set<Node> properties() {
        var properties =
                new HashSet<>(
                        reading.statements(reading.subject()).stream()
                                .map(Triple::getPredicate)
                                .toList());
        properties.removeAll(ELSEWHERE);
        properties.removeAll(Labels.PROPERTIES);
        return properties;
    }

    /// Where a text is given in the reader's language, its translations wait below.
    private static List<Answer> inReadersLanguage(List<Answer> values) {
        var own = values.stream().filter(value -> value.main().lang().isEmpty()).toList();
        return own.isEmpty() ? values : own;
    }
}
