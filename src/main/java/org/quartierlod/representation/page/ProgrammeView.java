package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.quartierlod.representation.page.Glance.Answer;

/// What a page says of a programme first: its years, what it came from and led to, what it is for,
/// and where it works.
final class ProgrammeView {
    private final Reading reading;
    private final Answers answers;
    private final Node programme;

    ProgrammeView(Reading reading) {
        this.reading = reading;
        this.answers = new Answers(reading);
        this.programme = reading.subject();
    }

    Glance glance() {
        var glance =
                new Glance.Builder(reading.texts())
                        .ask("programme_since", bounds(Vocabulary.FIRST_YEAR, Vocabulary.START))
                        .ask("programme_until", bounds(Vocabulary.LAST_YEAR, Vocabulary.END))
                        .ask(
                                "predecessors",
                                transitions(Vocabulary.TO_PROGRAMME, Vocabulary.FROM_PROGRAMME))
                        .ask(
                                "successors",
                                transitions(Vocabulary.FROM_PROGRAMME, Vocabulary.TO_PROGRAMME))
                        .ask("programme_kind", answers.values(programme, Vocabulary.PROGRAMME_KIND))
                        .ask("goals", answers.values(programme, Vocabulary.PURSUES_GOAL))
                        .ask(
                                "measure_kinds",
                                answers.values(programme, Vocabulary.USES_MEASURE_KIND))
                        .ask("principles", answers.values(programme, Vocabulary.APPLIES_PRINCIPLE))
                        .ask("areas", areas());
        new Gaps(reading, answers).ofSources(glance);
        return glance.build();
    }

    private List<Answer> bounds(Node year, Node date) {
        return answers.bounds(programme, year, date, "plain");
    }

    /// The programmes on the other side of a transition.
    private List<Answer> transitions(Node here, Node there) {
        var found = new ArrayList<Answer>();
        for (var transition : reading.subjects(here, programme)) {
            var details = new ArrayList<Phrase>();
            reading.objects(transition, Vocabulary.TRANSITION_TYPE)
                    .forEach(type -> details.add(answers.named("transition", type)));
            reading.objects(transition, Vocabulary.FIRST_YEAR)
                    .forEach(year -> details.add(answers.named("programme_year", year)));
            for (var other : reading.objects(transition, there)) {
                found.add(
                        new Answer(
                                reading.phrase(other),
                                details,
                                reading.sources(transition, there, other)));
            }
        }
        return found;
    }

    private List<Answer> areas() {
        var found = new ArrayList<Answer>();
        for (var measure : reading.subjects(Vocabulary.UNDER_PROGRAMME, programme)) {
            for (var area : reading.objects(measure, Vocabulary.FUNDED_AREA)) {
                found.add(
                        new Answer(
                                reading.phrase(area),
                                List.of(answers.named("measure", measure)),
                                reading.sources(measure, Vocabulary.FUNDED_AREA, area)));
            }
        }
        return found;
    }
}
