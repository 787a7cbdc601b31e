package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.quartierlod.representation.page.Glance.Answer;

/// What a page says of a post first: for which area, where it belongs, who holds it as far as that
/// is published.
final class PostView {
    private final Reading reading;
    private final Answers answers;
    private final Node post;

    PostView(Reading reading) {
        this.reading = reading;
        this.answers = new Answers(reading);
        this.post = reading.subject();
    }

    Glance glance() {
        var glance =
                new Glance.Builder(reading.texts())
                        .ask("for_area", answers.values(post, Vocabulary.RESPONSIBLE_FOR))
                        .ask("post_in", units())
                        .ask("role", answers.values(post, ORG.role.asNode()))
                        .ask("holders", holders())
                        .ask("contact_channel", contacts());
        var gaps = new Gaps(reading, answers);
        gaps.ofHolders(List.of(post), glance);
        gaps.ofSources(glance);
        return glance.build();
    }

    private List<Answer> units() {
        var found = new ArrayList<Answer>();
        for (var unit : reading.objects(post, ORG.postIn.asNode())) {
            var details =
                    reading.objects(unit, ORG.unitOf.asNode()).stream()
                            .map(parent -> answers.named("part_of", parent))
                            .toList();
            found.add(
                    new Answer(
                            reading.phrase(unit),
                            details,
                            reading.sources(post, ORG.postIn.asNode(), unit)));
        }
        return found;
    }

    private List<Answer> holders() {
        var found = new ArrayList<Answer>();
        for (var incumbency : reading.subjects(Vocabulary.IN_POST, post)) {
            var details =
                    reading.objects(incumbency, ORG.memberDuring.asNode()).stream()
                            .map(period -> answers.named("during", period))
                            .toList();
            for (var holder : reading.objects(incumbency, ORG.member.asNode())) {
                found.add(
                        new Answer(
                                reading.phrase(holder),
                                details,
                                reading.sources(incumbency, ORG.member.asNode(), holder)));
            }
        }
        return found;
    }

    private List<Answer> contacts() {
        return answers.contacts(post)
                .map(contact -> new Answer(contact, List.of(), List.of()))
                .toList();
    }
}
