package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.page.Glance.Answer;

/// Answers that pages of several kinds give.
final class Answers {
    private final Reading reading;
    private final Texts texts;

    Answers(Reading reading) {
        this.reading = reading;
        this.texts = reading.texts();
    }

    /// The values of a property, each with its sources.
    List<Answer> values(Node thing, Node property) {
        return reading.objects(thing, property).stream()
                .map(value ->
                        new Answer(
                                reading.phrase(value),
                                List.of(),
                                reading.sources(thing, property, value)))
                .toList();
    }

    /// What points to a thing by a property, each with its sources.
    List<Answer> inverse(Node property, Node thing) {
        return reading.subjects(property, thing).stream()
                .map(other ->
                        new Answer(
                                reading.phrase(other),
                                List.of(),
                                reading.sources(other, property, thing)))
                .toList();
    }

    /// Years and dates with which something begins or ends, as each source says it.
    ///
    /// @param bound one of the programme-year properties
    /// @param date the property of periods that goes with it
    /// @param words before the value, `{0}` for what it belongs to
    List<Answer> bounds(Node thing, Node bound, Node date, String words) {
        var answers = new ArrayList<Answer>();
        var name = reading.name(thing);
        for (var year : reading.objects(thing, bound)) {
            var phrase = reading.phrase(year).between(texts.get(words + "_year", name), "");
            answers.add(new Answer(phrase, List.of(), reading.sources(thing, bound, year)));
        }
        for (var period : reading.objects(thing, DCTerms.temporal.asNode())) {
            for (var day : reading.objects(period, date)) {
                var phrase = reading.phrase(day).between(texts.get(words + "_date", name), "");
                answers.add(
                        new Answer(phrase, wordings(period), reading.sources(period, date, day)));
            }
        }
        return answers;
    }

    private List<Phrase> wordings(Node period) {
        return reading.text(period, SKOS.editorialNote.asNode()).stream().toList();
    }

    /// A post: the unit it belongs to, its role, who holds it as far as that is published.
    Answer post(Node post, List<Phrase> sources) {
        var units = reading.objects(post, ORG.postIn.asNode());
        var main = reading.phrase(units.isEmpty() ? post : units.getFirst());
        var details = new ArrayList<Phrase>();
        for (var unit : units) {
            reading.objects(unit, ORG.unitOf.asNode())
                    .forEach(o -> details.add(named("part_of", o)));
        }
        reading.objects(post, ORG.role.asNode()).forEach(r -> details.add(named("role", r)));
        holders(post).forEach(h -> details.add(named("holder", h)));
        contacts(post).forEach(details::add);
        units.forEach(unit -> contacts(unit).forEach(details::add));
        details.add(named("post", post));
        return new Answer(main, details, sources);
    }

    /// Who holds a post, where the release names them.
    List<Node> holders(Node post) {
        return reading.subjects(Vocabulary.IN_POST, post).stream()
                .flatMap(i -> reading.objects(i, ORG.member.asNode()).stream())
                .toList();
    }

    /// Addresses by which one reaches something: what cannot be followed harmlessly stays text.
    Stream<Phrase> contacts(Node thing) {
        return reading.contacts(thing).stream()
                .map(address ->
                        new Phrase(
                                texts.get("contact"),
                                reading.link(address),
                                address.getURI().replaceFirst("^(mailto|tel):", ""),
                                "",
                                "",
                                ""));
    }

    /// A thing with words of ours before it.
    Phrase named(String key, Node thing) {
        return reading.phrase(thing).between(texts.get(key), "");
    }
}
