package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two releases, of which the second lacks a thing: what changed at which step of the log.
class ChangeHistoryTests {
    private static final Node PASSING = TwoReleases.BASE.node(TwoReleases.THING);

    @TempDir Path folder;
    private TwoReleases releases;

    @BeforeEach
    void publishTwice() {
        releases = TwoReleases.in(folder);
    }

    @Test
    void whatTheSecondReleaseDroppedChangedWithIt() throws IOException {
        var history = history(releases.second());
        assertThat(history.latest()).isEqualTo(1);
        assertThat(history.lastChange(about(PASSING))).isEqualTo(1);
        assertThat(history.lastChange(about(other()))).isZero();
        assertThat(history.step(0).release()).isEqualTo(releases.first().id());
        assertThat(history.step(1).release()).isEqualTo(releases.second().id());
    }

    @Test
    void everyWayToReadWhatChangedIsSeen() throws IOException {
        var history = history(releases.second());
        var graph = TwoReleases.BASE.node("graph/passing");
        var type = RDF.type.asNode();
        var document = FOAF.Document.asNode();
        assertThat(history.lastChange(parts().pointingAt(type, document).parts())).isEqualTo(1);
        assertThat(history.lastChange(parts().pointingAt(type, other()).parts())).isZero();
        assertThat(history.lastChange(parts().in(graph).parts())).isEqualTo(1);
        assertThat(history.lastChange(parts().in(other()).parts())).isZero();
        assertThat(history.lastChange(parts().below(below("document")).parts())).isEqualTo(1);
        assertThat(history.lastChange(parts().below(below("area")).parts())).isZero();
        assertThat(history.lastChange(Parts.EVERYTHING)).isEqualTo(1);
    }

    @Test
    void oneChangedPartIsEnough() throws IOException {
        var both = parts().about(other()).about(PASSING).parts();
        assertThat(history(releases.second()).lastChange(both)).isEqualTo(1);
    }

    @Test
    void rollingBackIsAChangeToo() throws IOException {
        var publisher = releases.publisher(releases.project().archive());
        publisher.rollBack(1);
        var history = history(releases.first());
        assertThat(history.latest()).isEqualTo(2);
        assertThat(history.lastChange(about(PASSING))).isEqualTo(2);
        assertThat(history.lastChange(about(other()))).isZero();
        assertThat(history.step(2).time()).isAfterOrEqualTo(history.step(1).time());
    }

    @Test
    void theNextReleaseAfterARollbackIsComparedWithWhatWasServed() throws IOException {
        var publisher = releases.publisher(releases.project().archive());
        publisher.rollBack(1);
        TwoReleases.appear(releases.project());
        var third = ReadRelease.published(publisher);
        // The first had it too; only the second, which was not served any more, had not.
        assertThat(history(third).lastChange(about(PASSING))).isEqualTo(2);
    }

    @Test
    void aPatchThatIsLostMayHaveChangedAnything() throws IOException {
        Files.delete(releases.second().changes());
        assertThat(history(releases.second()).lastChange(about(other()))).isEqualTo(1);
    }

    @Test
    void aStepThatIsNotYetInTheLogIsKnownFromThePointer() throws IOException {
        var log = releases.project().folder().work().resolve("releases/log.txt");
        Files.writeString(log, Files.readAllLines(log).getFirst() + "\n");
        var history = history(releases.second());
        assertThat(history.latest()).isEqualTo(1);
        assertThat(history.lastChange(about(PASSING))).isEqualTo(1);
        assertThat(history.step(1).time()).isAfter(history.step(0).time());
    }

    @Test
    void theStepsAtWhichAGraphChangedAreAllTold() throws IOException {
        releases.publisher(releases.project().archive()).rollBack(1);
        var history = history(releases.first());
        var passing = TwoReleases.BASE.node("graph/passing");
        assertThat(history.changes(List.of(passing)))
                .containsExactly(history.step(2), history.step(1), history.step(0));
        assertThat(history.changes(List.of(other()))).containsExactly(history.step(0));
        assertThat(history.changes(List.of(other(), passing))).hasSize(3);
        Files.delete(releases.second().changes());
        assertThat(history(releases.first()).changes(List.of(other()))).hasSize(3);
    }

    private ChangeHistory history(Release served) throws IOException {
        return releases.project().archive().history(served);
    }

    private static Parts.Collector parts() {
        return new Parts.Collector();
    }

    private static Parts about(Node thing) {
        return parts().about(thing).parts();
    }

    private static Node other() {
        return NodeFactory.createURI("https://w3id.org/urban-renewal/def#RenewalArea");
    }

    private static String below(String type) {
        return TwoReleases.BASE.value() + "id/" + type + "/";
    }
}
