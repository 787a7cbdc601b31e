package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.TestProject;

class PublisherTests {
    @TempDir static Path home;
    private static TwoReleases published;

    @TempDir Path folder;
    private TwoReleases releases;
    private TestProject project;
    private ReleaseArchive archive;
    private Publisher publisher;

    @BeforeAll
    static void publishTwice() {
        published = TwoReleases.in(home);
    }

    @BeforeEach
    void copyReleases() throws IOException {
        releases = published.copyTo(folder);
        project = releases.project();
        archive = project.archive();
        publisher = project.publisher(TwoReleases.BASE);
    }

    private Path file(Release release, String name) {
        return release.folder().resolve(name);
    }

    @Test
    void unchangedSourcesMakeNoRelease() throws IOException {
        assertThat(publisher.isDue()).isFalse();
        assertThat(publisher.publish())
                .isEqualTo(new Publication.Unchanged(releases.second(), false));
        assertThat(archive.ids()).hasSize(2);
    }

    @Test
    void commentMakesNoRelease() throws IOException {
        project.append("data-ttl/dataset.ttl", "\n# A remark.\n");
        assertThat(publisher.isDue()).isTrue();
        assertThat(publisher.publish())
                .isEqualTo(new Publication.Unchanged(releases.second(), false));
        assertThat(archive.ids()).hasSize(2);
    }

    @Test
    void faultySourcesChangeNothing() throws IOException {
        project.append("data-ttl/dataset.ttl", "\nthis is not Turtle\n");
        assertThat(publisher.publish()).isInstanceOf(Publication.Refused.class);
        assertThat(archive.current().release()).contains(releases.second());
        assertThat(archive.ids()).hasSize(2);
        assertThat(ReadRelease.leftovers(archive)).isEmpty();
    }

    @Test
    void publishingAfterARollbackMakesTheNewestCurrentAgain() throws IOException {
        assertThat(publisher.rollBack(1)).contains(releases.first());
        assertThat(archive.current().release()).contains(releases.first());
        assertThat(publisher.isDue()).isFalse();
        assertThat(publisher.publish())
                .isEqualTo(new Publication.Unchanged(releases.second(), true));
        assertThat(archive.current().release()).contains(releases.second());
    }

    @Test
    void startingWithWhatWasRolledBackLeavesItRolledBack() throws IOException {
        publisher.rollBack(1);
        project.append("ontology/urp.ttl", "# a remark\n");
        assertThat(publisher.isDue()).isTrue();
        assertThat(publisher.publishIfDue())
                .contains(new Publication.Unchanged(releases.second(), false));
        assertThat(project.archive().pointed()).contains(releases.first().id());
    }

    @Test
    void newReleaseAfterARollbackFollowsTheNewest() throws IOException {
        publisher.rollBack(1);
        TwoReleases.appear(project);
        project.append("data-ttl/passing.ttl", "<id/document/passing> dct:identifier \"x\" .\n");
        var third = ReadRelease.published(publisher);
        assertThat(third.id().number()).isEqualTo(3);
        assertThat(third.manifest().parent()).isEqualTo(releases.second().id().toString());
    }

    @Test
    void rollingBackToADamagedReleaseIsRefused() throws IOException {
        FileDamage.TRUNCATED.inflict(file(releases.first(), "dataset.nq.gz"));
        assertThatThrownBy(() -> publisher.rollBack(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged: dataset.nq.gz")
                .hasMessageContaining("The current release stays");
        assertThat(archive.current().release()).contains(releases.second());
    }

    @Test
    void rollingBackToNoReleaseChangesNothing() throws IOException {
        assertThat(publisher.rollBack(9)).isEmpty();
        assertThat(archive.current().release()).contains(releases.second());
    }

    @Test
    void rolledBackReleaseServesWhenTheNextIsDamaged() throws IOException {
        publisher.rollBack(1);
        publisher.publish();
        FileDamage.DELETED.inflict(file(releases.second(), "manifest.json"));
        assertThat(archive.current().release()).contains(releases.first());
    }

    @Test
    void goneThingsAreCollectedAndForgottenWhenTheyComeBack() throws IOException {
        assertThat(releases.first().gone()).isEmpty();
        assertThat(releases.second().gone()).containsExactly(TwoReleases.THING);
        project.append(
                "data-ttl/dataset.ttl", "\n<dataset/quartier-hannover> dct:identifier \"q\" .\n");
        assertThat(ReadRelease.published(publisher).gone()).containsExactly(TwoReleases.THING);
        TwoReleases.appear(project);
        assertThat(ReadRelease.published(publisher).gone()).isEmpty();
    }

    @Test
    void receiverThatFailsLeavesThePointer() throws IOException {
        TwoReleases.appear(project);
        project.append("data-ttl/passing.ttl", "<id/document/passing> dct:identifier \"x\" .\n");
        ReleaseReceiver failing =
                _ -> {
                    throw new IOException("The store does not answer");
                };
        assertThatThrownBy(() -> releases.publisher(archive, true, failing).publish())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The store does not answer");
        assertThat(archive.current().release()).contains(releases.second());
        assertThat(publisher.isDue()).isTrue();
        assertThat(publisher.publish())
                .isInstanceOfSatisfying(
                        Publication.Unchanged.class,
                        unchanged -> assertThat(unchanged.madeCurrent()).isTrue());
        assertThat(archive.current().release().map(r -> r.id().number())).contains(3);
    }

    @Test
    void leftoversOfAnInterruptedPublisherAreRemoved() throws IOException {
        var left = Files.createDirectory(archive.folder().resolve(".unfinished-x"));
        Files.writeString(left.resolve("dataset.nq.gz"), "half");
        publisher.publish();
        assertThat(ReadRelease.leftovers(archive)).isEmpty();
    }

    @Test
    void crashBetweenPointerAndLogIsWrittenDown() throws IOException {
        var log = archive.folder().resolve("log.txt");
        var lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 1));
        publisher.publish();
        assertThat(Files.readAllLines(log))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("RECOVERED " + releases.second().id());
    }

    @Test
    void firstReleaseThatNeverBecameCurrentIsDue() throws IOException {
        for (var name : new String[] {"current", "log.txt"}) {
            Files.delete(archive.folder().resolve(name));
        }
        assertThat(publisher.isDue()).isTrue();
        assertThat(publisher.publish())
                .isEqualTo(new Publication.Unchanged(releases.second(), true));
    }
}
