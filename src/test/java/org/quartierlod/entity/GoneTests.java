package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;

/// What an earlier release described and the current one does not.
class GoneTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");

    @TempDir Path folder;

    @Test
    void thingOfAnEarlierReleaseIsGoneAndOneThatNeverWasIsUnknown() throws Exception {
        var project = TestProject.copyTo(folder);
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
        try (var server = ApplicationProcess.serve(project)) {
            for (var path :
                    new String[] {
                        "/id/document/passing", "/doc/document/passing", "/doc/document/passing.ttl"
                    }) {
                var answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(410);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .contains("problem/gone")
                        .doesNotContain("Passing");
            }
            assertThat(server.get("/doc/document/never").statusCode()).isEqualTo(404);
        }
    }
}
