package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.JavaProcess;
import org.quartierlod.ThinProject;

class PublisherLockTests {
    @TempDir Path folder;

    @Test
    void secondPublisherOfTheProcessIsRefused() throws IOException {
        try (var _ = PublisherLock.take(folder)) {
            assertThatThrownBy(() -> PublisherLock.take(folder))
                    .isInstanceOf(PublisherBusy.class)
                    .hasMessageContaining("Another publisher is at work (process")
                    .hasMessageContaining("try again");
        }
        PublisherLock.take(folder).close();
    }

    @Test
    void lockHoldsAgainstProcessesAfterAThreadWasRefused() throws IOException {
        var project = ThinProject.copyTo(folder);
        var notes = folder.resolve("notes.txt");
        try (var _ = project.archive().lock()) {
            assertThatThrownBy(() -> project.archive().lock()).isInstanceOf(PublisherBusy.class);
            publishOnce(notes);
        }
        publishOnce(notes);
        assertThat(Files.readString(notes).lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("Another publisher"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("1-"));
    }

    private void publishOnce(Path notes) {
        JavaProcess.start(
                        "org.quartierlod.release.PublishLoop",
                        folder.toString(),
                        notes.toString(),
                        "1")
                .ended();
    }
}
