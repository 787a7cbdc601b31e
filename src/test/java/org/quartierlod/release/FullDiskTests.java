package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;

class FullDiskTests {
    private static final int KIBIBYTE = 1024;
    private static final int MEBIBYTE = KIBIBYTE * KIBIBYTE;

    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() {
        project = ThinProject.copyTo(folder);
    }

    private Tmpfs disk(int mebibytes) {
        return Tmpfs.mount(project.folder().work(), mebibytes)
                .orElseGet(() -> abort("This machine lets the test mount no small file system"));
    }

    private Release publish() {
        return ReadRelease.published(project.publisher(TwoReleases.BASE));
    }

    /// Writes that many notes of 4000 characters.
    private void writeNotes(int number) {
        var text = new StringBuilder("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n");
        for (var note = 0; note < number; note++) {
            text.append("<dataset/quartier-hannover> skos:editorialNote \"")
                    .append(note)
                    .append(" long".repeat(800))
                    .append("\"@de .\n");
        }
        project.write("data-ttl/notes.ttl", text.toString());
    }

    private void assertUntouched(Release release) throws IOException {
        assertThat(project.archive().current().release()).contains(release);
        assertThat(project.archive().ids()).containsExactly(release.id());
        assertThat(ReadRelease.leftovers(project.archive())).isEmpty();
    }

    @Test
    void releaseThatCannotFitIsRefusedBeforeItBegins() throws IOException {
        try (var disk = disk(8)) {
            var first = publish();
            ThinProject.change(project, "x");
            disk.leave(0);
            var ended = ApplicationProcess.run(project, "publish");
            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(1);
            assertThat(ended.out())
                    .containsPattern("Failed: The release needs up to [0-9]+ KiB below")
                    .contains("0 KiB are free. The current release stays; free space");
            assertUntouched(first);
            disk.free();
            assertThat(publish().id().number()).isEqualTo(2);
        }
    }

    @Test
    void diskThatFillsMidwayLeavesTheOldRelease() throws IOException {
        try (var disk = disk(32)) {
            writeNotes(650);
            var first = publish();
            project.delete("data-ttl/notes.ttl");
            disk.leave(2 * MEBIBYTE);
            assertThatThrownBy(() -> project.publisher(TwoReleases.BASE).publish())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("could not be written (No space left on device)")
                    .hasMessageContaining("The current release stays; free space");
            assertUntouched(first);
            disk.free();
            assertThat(publish().id().number()).isEqualTo(2);
        }
    }

    @Test
    void fileThatMayNotGrowLeavesTheOldRelease() throws IOException {
        assumeTrue(
                Files.exists(Path.of("/bin/bash")), "This machine has no bash to limit file sizes");
        var first = publish();
        writeNotes(100);
        var limited = List.of("/bin/bash", "-c", "ulimit -f 300; exec \"$0\" \"$@\"");
        var ended = ApplicationProcess.start(limited, List.of(), project, "publish").ended();
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(1);
        assertThat(ended.out())
                .contains("could not be written (File too large). The current release stays");
        assertUntouched(first);
        assertThat(publish().id().number()).isEqualTo(2);
    }
}
