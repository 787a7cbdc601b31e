package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.representation.page.Glance.Answer;

/// What a page says of an area first: which programme, since when according to whom, who is
/// responsible, and what is not recorded.
final class AreaView {
    private final Reading reading;
    private final Answers answers;
    private final Node area;

    AreaView(Reading reading) {
        this.reading = reading;
        this.answers = new Answers(reading);
        this.area = reading.subject();
    }

    Glance glance() {
        var glance =
                new Glance.Builder(reading.texts())
                        .ask("programme", programmes())
                        .ask("since", since());
        if (bounds(Vocabulary.FIRST_YEAR, Vocabulary.START, "since").isEmpty()) {
            glance.missing("beginning");
        }
        glance.ask("until", until())
                .ask("designation", designations())
                .ask("responsible", posts())
                .ask("service", services())
                .ask("municipality", answers.values(area, Vocabulary.IN_MUNICIPALITY))
                .ask("district", answers.values(area, Vocabulary.IN_DISTRICT));
        if (reading.objects(area, Vocabulary.GEOMETRY).isEmpty()) {
            glance.missing("boundary");
        }
        new Gaps(reading, answers)
                .ofPosts(reading.subjects(Vocabulary.RESPONSIBLE_FOR, area), glance);
        return glance.build();
    }

    private List<Node> measures() {
        return reading.subjects(Vocabulary.FUNDED_AREA, area);
    }

    private List<Answer> programmes() {
        var found = new ArrayList<Answer>();
        for (var measure : measures()) {
            for (var programme : reading.objects(measure, Vocabulary.UNDER_PROGRAMME)) {
                var details = new ArrayList<Phrase>();
                details.add(answers.named("measure", measure));
                reading.objects(measure, Vocabulary.FUNDING_STATUS)
                        .forEach(status -> details.add(answers.named("funding_status", status)));
                found.add(
                        new Answer(
                                reading.phrase(programme),
                                details,
                                reading.sources(measure, Vocabulary.UNDER_PROGRAMME, programme)));
            }
        }
        return found;
    }

    /// The area's own beginnings, then those of its programmes, which are something else.
    private List<Answer> since() {
        var found = new ArrayList<>(bounds(Vocabulary.FIRST_YEAR, Vocabulary.START, "since"));
        for (var programme : programmesOfMeasures()) {
            found.addAll(
                    answers.bounds(
                            programme, Vocabulary.FIRST_YEAR, Vocabulary.START, "programme_since"));
        }
        return found;
    }

    private List<Answer> until() {
        return bounds(Vocabulary.LAST_YEAR, Vocabulary.END, "until");
    }

    private List<Answer> bounds(Node year, Node date, String words) {
        return Stream.concat(
                        measures().stream(),
                        reading.subjects(Vocabulary.DESIGNATED_AREA, area).stream())
                .flatMap(thing -> answers.bounds(thing, year, date, words).stream())
                .toList();
    }

    private List<Node> programmesOfMeasures() {
        return measures().stream()
                .flatMap(m -> reading.objects(m, Vocabulary.UNDER_PROGRAMME).stream())
                .distinct()
                .toList();
    }

    private List<Answer> designations() {
        return reading.subjects(Vocabulary.DESIGNATED_AREA, area).stream()
                .map(this::designation)
                .toList();
    }

    private Answer designation(Node designation) {
        var details = new ArrayList<Phrase>();
        reading.objects(designation, Vocabulary.DESIGNATION_TYPE)
                .forEach(type -> details.add(answers.named("kind", type)));
        reading.objects(designation, Vocabulary.DESIGNATION_STATUS)
                .forEach(status -> details.add(answers.named("legal_status", status)));
        for (var event : reading.subjects(Vocabulary.AFFECTED_DESIGNATION, designation)) {
            reading.objects(event, DCTerms.date.asNode())
                    .forEach(date ->
                            details.add(
                                    reading.phrase(date).between(reading.name(event) + ": ", "")));
        }
        return new Answer(
                reading.phrase(designation),
                details,
                reading.sources(designation, Vocabulary.DESIGNATED_AREA, area));
    }

    private List<Answer> posts() {
        return reading.subjects(Vocabulary.RESPONSIBLE_FOR, area).stream()
                .map(post ->
                        answers.post(post, reading.sources(post, Vocabulary.RESPONSIBLE_FOR, area)))
                .toList();
    }

    private List<Answer> services() {
        var found = new ArrayList<Answer>();
        for (var service : reading.subjects(DCTerms.spatial.asNode(), area)) {
            var details =
                    reading.objects(service, Vocabulary.COMPETENT_AUTHORITY).stream()
                            .map(authority -> answers.named("authority", authority))
                            .toList();
            found.add(
                    new Answer(
                            reading.phrase(service),
                            details,
                            reading.sources(service, DCTerms.spatial.asNode(), area)));
        }
        return found;
    }
}
