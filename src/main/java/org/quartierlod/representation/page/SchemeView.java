package org.quartierlod.representation.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/// The concepts of a scheme as a hierarchy.
final class SchemeView {
    private final Reading reading;
    private final Node scheme;

    SchemeView(Reading reading) {
        this.reading = reading;
        this.scheme = reading.subject();
    }

    /// A concept with those below it.
    ///
    /// @param definition empty where there is none
    record Concept(Phrase name, Phrase definition, List<Concept> narrower) {
        boolean hasNarrower() {
            return !narrower.isEmpty();
        }
    }

    /// Those that have nothing broader in the scheme, with all below them.
    List<Concept> concepts() {
        var members = Set.copyOf(reading.subjects(SKOS.inScheme.asNode(), scheme));
        return reading.subjects(SKOS.inScheme.asNode(), scheme).stream()
                .filter(concept -> broader(concept).noneMatch(members::contains))
                .sorted(Comparator.comparing(this::notation))
                .map(concept -> concept(concept, members, new HashSet<>()))
                .toList();
    }

    private Stream<Node> broader(Node concept) {
        return Stream.concat(
                reading.objects(concept, SKOS.broader.asNode()).stream(),
                reading.subjects(SKOS.narrower.asNode(), concept).stream());
    }

    /// Where a scheme numbers its concepts, that is their order.
    private String notation(Node concept) {
        return reading.objects(concept, SKOS.notation.asNode()).stream()
                .map(reading::name)
                .findFirst()
                .orElse("");
    }

    private Concept concept(Node concept, Set<Node> members, Set<Node> above) {
        above.add(concept);
        var narrower =
                Stream.concat(
                                reading.objects(concept, SKOS.narrower.asNode()).stream(),
                                reading.subjects(SKOS.broader.asNode(), concept).stream())
                        .distinct()
                        .filter(members::contains)
                        .filter(other -> !above.contains(other))
                        .sorted(Comparator.comparing(this::notation))
                        .map(other -> concept(other, members, new HashSet<>(above)))
                        .toList();
        return new Concept(
                reading.phrase(concept),
                reading.text(concept, SKOS.definition.asNode()).orElse(Phrase.words("")),
                narrower);
    }
}
