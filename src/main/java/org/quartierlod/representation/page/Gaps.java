package org.quartierlod.representation.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;

/// What readers look for and the data does not say.
final class Gaps {
    private final Reading reading;
    private final Answers answers;

    Gaps(Reading reading, Answers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    /// Of posts, and of the sources they are known from.
    void ofPosts(List<Node> posts, Glance.Builder glance) {
        ofHolders(posts, glance);
        if (!posts.isEmpty() && posts.stream().allMatch(this::isUnreachable)) {
            glance.missing("contact");
        }
        ofSources(glance);
    }

    /// Of who holds posts.
    void ofHolders(List<Node> posts, Glance.Builder glance) {
        if (!posts.isEmpty() && posts.stream().allMatch(p -> answers.holders(p).isEmpty())) {
            glance.missing("holder");
        }
    }

    /// Of the sources.
    void ofSources(Glance.Builder glance) {
        var sources = reading.allSources();
        if (!sources.isEmpty() && sources.stream().allMatch(s -> reading.date(s).isEmpty())) {
            glance.missing("source_date");
        }
    }

    private boolean isUnreachable(Node post) {
        return reading.contacts(post).isEmpty()
                && reading.objects(post, ORG.postIn.asNode()).stream()
                        .allMatch(unit -> reading.contacts(unit).isEmpty());
    }
}
