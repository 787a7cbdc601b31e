package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.JavaProcess;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;

/// `kill -9` at every moment of a publication that can be told from outside, and at random ones.
class KilledPublisherTests {
    private static final int LANES = 2;
    private static final int RANDOM_MOMENTS = 4;
    private static final int LEAST_KILLS = 25;
    private static final int LEAST_MIDWAY = 8;
    private static final long SEED = 20261122;

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentThePublisherLeavesAGoodRelease() throws Exception {
        var lanes = new ArrayList<Callable<Lane>>();
        for (var number = 0; number < LANES; number++) {
            var lane = new Lane(folder.resolve("lane" + number), new Random(SEED + number));
            lanes.add(lane::run);
        }
        var kills = 0;
        var midway = 0;
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            for (var lane : threads.invokeAll(lanes)) {
                kills += lane.get().kills;
                midway += lane.get().midway;
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(LEAST_KILLS);
        assertThat(midway)
                .as("kills that left something unfinished")
                .isGreaterThanOrEqualTo(LEAST_MIDWAY);
    }

    /// One archive, killed at again and again.
    private static final class Lane {
        private final TestProject project;
        private final ReleaseArchive archive;
        private final Path notes;
        private final Random random;
        private int kills;
        private int midway;

        Lane(Path folder, Random random) {
            this.project = ThinProject.copyTo(folder);
            this.archive = project.archive();
            this.notes = folder.resolve("notes.txt");
            this.random = random;
        }

        Lane run() throws IOException {
            publish("the first");
            for (var moment : KillMoment.values()) {
                round(moment.name(), process -> awaitMoment(process, moment));
            }
            for (var number = 0; number < RANDOM_MOMENTS; number++) {
                var delay = random.nextLong(200, 4000);
                round(delay + " ms", process -> process.endedWithin(delay, TimeUnit.MILLISECONDS));
            }
            return this;
        }

        private interface Wait {
            boolean ended(JavaProcess process) throws IOException;
        }

        private void round(String name, Wait wait) throws IOException {
            var before = archive.ids();
            try (var process = start()) {
                assertThat(wait.ended(process)).as(name + ": " + process.output()).isFalse();
            }
            kills++;
            assertGood(name, before);
            if (!ReadRelease.leftovers(archive).isEmpty()) {
                midway++;
            }
            publish(name);
        }

        private JavaProcess start() {
            return JavaProcess.start(
                    "org.quartierlod.release.PublishLoop",
                    project.path().toString(),
                    notes.toString(),
                    "1000");
        }

        private boolean awaitMoment(JavaProcess process, KillMoment moment) throws IOException {
            var since = KillMoment.Before.of(archive);
            while (!moment.isReached(since)) {
                if (process.endedWithin(100, TimeUnit.MICROSECONDS)) {
                    return true;
                }
            }
            return false;
        }

        /// The current release is sound, one of those there are, and no older than what the
        /// publisher was told is current.
        private void assertGood(String name, List<ReleaseId> before) throws IOException {
            var current = archive.current();
            assertThat(current.damages()).as(name).isEmpty();
            assertThat(current.release().map(Release::id)).as(name).isEqualTo(archive.pointed());
            var number = current.release().orElseThrow().id().number();
            assertThat(number).as(name).isGreaterThanOrEqualTo(before.getLast().number());
            assertThat(number).as(name).isGreaterThanOrEqualTo(lastAcknowledged());
            for (var id : archive.ids()) {
                assertThat(archive.open(id))
                        .as(name + " " + id)
                        .isInstanceOf(ReleaseArchive.Opened.Good.class);
            }
        }

        private int lastAcknowledged() throws IOException {
            if (!Files.exists(notes)) {
                return 0;
            }
            var text = Files.readString(notes);
            assertThat(text).doesNotContain("failed", "nothing");
            return text.lines()
                    .flatMap(line -> ReleaseId.parse(line).stream())
                    .mapToInt(ReleaseId::number)
                    .max()
                    .orElse(0);
        }

        private void publish(String name) throws IOException {
            ThinProject.change(project, "after " + name + " " + kills);
            var release = ReadRelease.published(project.publisher(TwoReleases.BASE));
            assertThat(ReadRelease.current(archive)).as(name).contains(release.id());
            assertThat(ReadRelease.leftovers(archive)).as(name).isEmpty();
        }
    }
}
