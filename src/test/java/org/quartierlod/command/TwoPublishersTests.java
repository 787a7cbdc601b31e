package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.JavaProcess;
import org.quartierlod.TestProject;

class TwoPublishersTests {
    @TempDir Path folder;

    @Test
    void oneOfTwoPublishersPublishes() throws IOException {
        var project = TestProject.copyTo(folder);
        var lock = project.folder().work().resolve("releases/publisher.lock");
        try (var first = ApplicationProcess.start(project, "publish")) {
            while (!isHeld(lock)) {
                assertThat(first.endedWithin(1, TimeUnit.MILLISECONDS)).isFalse();
            }
            first.signal("STOP");
            assertRefused(ApplicationProcess.run(project, "publish"), first);
            first.signal("CONT");
            var ended = first.ended();
            assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        }
        assertThat(project.archive().ids()).hasSize(1);
        assertThat(project.archive().current().damages()).isEmpty();
        assertThat(project.archive().current().release().map(r -> r.id()))
                .contains(project.archive().ids().getFirst());
        assertThat(folder.resolve("var/releases").toFile().list((_, name) -> name.startsWith(".")))
                .isEmpty();
    }

    private static boolean isHeld(Path lock) {
        try {
            return Files.exists(lock) && Files.size(lock) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(JavaProcess.Ended second, JavaProcess holder) {
        assertThat(second.code()).as(second.out() + second.err()).isEqualTo(1);
        assertThat(second.out())
                .contains(
                        "Failed: Another publisher is at work (process "
                                + holder.pid()
                                + "). Wait until it is done, then try again.");
    }
}
