package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.JavaProcess;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExitCodeTests {
    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() {
        project = TestProject.copyTo(folder);
    }

    private void breakSources() {
        project.append("data-ttl/dataset.ttl", "\nthis is not Turtle\n");
    }

    private static JsonNode json(JavaProcess.Ended ended) {
        return JsonMapper.shared().readTree(ended.out());
    }

    private static void assertSentence(JavaProcess.Ended ended) {
        assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void soundSourcesAreChecked() {
        var text = ApplicationProcess.start(project, "check");
        var ended = ApplicationProcess.run(project, "check", "--format", "json");
        assertThat(ended.code()).isZero();
        assertThat(json(ended).path("files").asInt()).isGreaterThan(20);
        assertThat(json(ended).path("findings").isArray()).isTrue();
        assertThat(text.ended())
                .satisfies(
                        e -> assertThat(e.code()).isZero(),
                        e -> assertThat(e.out()).contains("0 faults"));
        assertThat(project.file("var")).doesNotExist();
    }

    @Test
    void faultySourcesAreRefused() {
        breakSources();
        var check = ApplicationProcess.start(project, "check");
        var publish = ApplicationProcess.run(project, "publish", "--format", "json");
        assertThat(publish.code()).isEqualTo(1);
        assertThat(json(publish).path("outcome").asString()).isEqualTo("refused");
        assertThat(json(publish).path("report").path("findings")).isNotEmpty();
        var checked = check.ended();
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("VIOLATION data-ttl/dataset.ttl:");
        assertSentence(checked);
    }

    @Test
    void publishingListingAndRollingBackEndWithZero() {
        var published = ApplicationProcess.run(project, "publish", "--format", "json");
        assertThat(published.code()).as(published.err()).isZero();
        var id = json(published).path("release").asString();
        var noSuch = ApplicationProcess.start(project, "rollback", "9");
        var releases = ApplicationProcess.run(project, "releases", "--format", "json");
        assertThat(releases.code()).isZero();
        assertThat(json(releases).get(0).path("release").asString()).isEqualTo(id);
        assertThat(json(releases).get(0).path("state").asString()).isEqualTo("current");
        assertThat(noSuch.ended())
                .satisfies(
                        e -> assertThat(e.code()).isEqualTo(1),
                        e -> assertThat(e.out()).contains("There is no release 9."));
        var back = ApplicationProcess.run(project, "rollback", "1");
        assertThat(back.code()).isZero();
        assertThat(back.out()).contains("Release " + id + " is current again.");
    }

    @Test
    void helpEndsWithZeroAndNonsenseWithTwo() {
        var nonsense = ApplicationProcess.start(project, "publsih", "now");
        var help = ApplicationProcess.run(project, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: ");
        assertThat(nonsense.ended())
                .satisfies(
                        e -> assertThat(e.code()).isEqualTo(2),
                        e ->
                                assertThat(e.out())
                                        .startsWith("Not understood: publsih now")
                                        .contains("Usage: "));
    }

    @Test
    void settingThatCannotBeUsedIsNamed() {
        var check = ApplicationProcess.start(project, "check", "--quartier.base-uri=nowhere");
        var serve =
                ApplicationProcess.run(project, "--quartier.base-uri=nowhere", "--server.port=0");
        assertThat(serve.code()).isNotZero();
        assertThat(serve.out() + serve.err()).contains("The base IRI 'nowhere' cannot be used");
        assertSentence(check.ended());
    }

    @Test
    void workFolderThatIsNoneIsNamed() {
        project.write("var", "a file");
        var publish = ApplicationProcess.start(project, "publish");
        var json = ApplicationProcess.run(project, "publish", "--format=json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json(json).path("outcome").asString()).isEqualTo("failed");
        var ended = publish.ended();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("Failed: ", "Not a directory. Mend that");
        assertSentence(ended);
    }

    @Test
    void languageTimeZoneAndCharsetOfTheMachineDoNotMatter() throws Exception {
        var options =
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dstdout.encoding=ISO-8859-1");
        var ended =
                ApplicationProcess.start(List.of(), options, project, "publish", "--format=json")
                        .ended();
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        var elsewhere = project.archive().current().release().orElseThrow();
        project.delete("var");
        project.publisher(new BaseIri("http://localhost:8080/")).publish();
        var here = project.archive().current().release().orElseThrow();
        assertThat(elsewhere.manifest().dataset()).isEqualTo(here.manifest().dataset());
        assertThat(elsewhere.manifest().files()).isEqualTo(here.manifest().files());
    }
}
