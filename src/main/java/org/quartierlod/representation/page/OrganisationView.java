package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.quartierlod.representation.page.Glance.Answer;

/// What a page says of an organisation or unit first: what it belongs to, where it takes part,
/// which posts it has for which area.
final class OrganisationView {
    private final Reading reading;
    private final Answers answers;
    private final Node organisation;

    OrganisationView(Reading reading) {
        this.reading = reading;
        this.answers = new Answers(reading);
        this.organisation = reading.subject();
    }

    Glance glance() {
        var posts = reading.subjects(ORG.postIn.asNode(), organisation);
        var glance =
                new Glance.Builder(reading.texts())
                        .ask("unit_of", answers.values(organisation, ORG.unitOf.asNode()))
                        .ask("parent", answers.values(organisation, ORG.subOrganizationOf.asNode()))
                        .ask("linked", answers.values(organisation, ORG.linkedTo.asNode()))
                        .ask("seat", answers.values(organisation, DCTerms.spatial.asNode()))
                        .ask("units", answers.inverse(ORG.unitOf.asNode(), organisation))
                        .ask(
                                "sub_units",
                                answers.inverse(ORG.subOrganizationOf.asNode(), organisation))
                        .ask("posts", posts.stream().map(this::post).toList())
                        .ask(
                                "participations",
                                answers.inverse(Vocabulary.PARTICIPANT, organisation))
                        .ask("contact_channel", contacts());
        new Gaps(reading, answers).ofSources(glance);
        return glance.build();
    }

    private Answer post(Node post) {
        var details = new ArrayList<Phrase>();
        reading.objects(post, Vocabulary.RESPONSIBLE_FOR)
                .forEach(area -> details.add(answers.named("for_area", area)));
        return new Answer(
                reading.phrase(post),
                details,
                reading.sources(post, ORG.postIn.asNode(), organisation));
    }

    private List<Answer> contacts() {
        return answers.contacts(organisation)
                .map(contact -> new Answer(contact, List.of(), List.of()))
                .toList();
    }
}
