package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;

class ServingTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final String PASSING = "/doc/document/passing.nt";

    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() {
        project = TestProject.copyTo(folder);
    }

    /// Two releases of which only the first has a certain document.
    private void publishTwice() throws IOException {
        project.write(
                "data-ttl/passing.ttl",
                """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <id/document/passing> a foaf:Document ; dct:title "Vorübergehend"@de , "Passing"@en .
                """);
        project.publisher(BASE).publish();
        project.delete("data-ttl/passing.ttl");
        project.publisher(BASE).publish();
    }

    @Test
    void withoutAnythingToServeTheServerEndsWithASentence() {
        project.append("data-ttl/dataset.ttl", "\nthis is not Turtle\n");
        var ended = ApplicationProcess.run(project, "serve", "--server.port=0");
        assertThat(ended.code()).as(ended.out()).isEqualTo(1);
        assertThat(ended.out() + ended.err())
                .contains("VIOLATION data-ttl/dataset.ttl:")
                .contains("There is no release that can be served")
                .contains("Mend what is named above")
                .doesNotContain("\tat ");
    }

    @Test
    void lastGoodReleaseIsServedUntilTheNextIsPublished() throws IOException {
        publishTwice();
        var second = project.archive().current().release().orElseThrow();
        Files.writeString(second.dataset(), "damaged");
        project.append("data-ttl/dataset.ttl", "\n<dataset/quartier-hannover> <broken> .\n");
        try (var server = ApplicationProcess.serve(project)) {
            assertThat(server.get(PASSING).statusCode()).isEqualTo(200);
            assertThat(server.output())
                    .contains(
                            "release=" + second.id() + " reason=dataset.nq.gz has another SHA-256")
                    .contains("Nothing published. The previous release stays.")
                    .contains("Release switched release=1-");
            mendSources();
            var published = ApplicationProcess.run(project, "publish");
            assertThat(published.code()).as(published.out()).isZero();
            assertThat(published.out()).contains("Release 3-");
            server.await("release 3", () -> server.get(PASSING).statusCode() == 410);
            assertThat(server.output()).contains("Release switched release=3-");
        }
    }

    private void mendSources() throws IOException {
        Files.copy(
                Path.of("data-ttl/dataset.ttl"),
                project.file("data-ttl/dataset.ttl"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void damagedReleaseIsNamedAndMadeAnewAtTheStart() throws IOException {
        publishTwice();
        var second = project.archive().current().release().orElseThrow();
        Files.delete(second.folder().resolve("manifest.json"));
        try (var server = ApplicationProcess.serve(project)) {
            assertThat(server.output())
                    .contains("Release damaged release=" + second.id() + " reason=manifest.json")
                    .contains("Release switched release=3-");
            assertThat(server.get(PASSING).statusCode()).isEqualTo(410);
        }
    }
}
