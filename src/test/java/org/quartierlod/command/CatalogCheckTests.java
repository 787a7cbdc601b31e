package org.quartierlod.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.JavaProcess;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a maintainer sees of `catalog-check`, and how it ends.
class CatalogCheckTests {
    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() {
        project = TestProject.copyTo(folder);
    }

    private static JsonNode json(JavaProcess.Ended ended) {
        assertThat(ended.out()).as(ended.err()).isNotEmpty();
        return JsonMapper.shared().readTree(ended.out());
    }

    @Test
    void ownCatalogueIsSoundInBothProfilesAndHasAllPointsWhereItsServerAnswers() {
        try (var server = ApplicationProcess.serveAtHome(project)) {
            var base = "--quartier.base-uri=" + server.address();
            var elsewhere =
                    ApplicationProcess.start(
                            project,
                            "catalog-check",
                            server.address() + "catalog/2.1.1/catalog.rdf",
                            base);
            var own = ApplicationProcess.run(project, "catalog-check", "--format=json", base);
            assertThat(own.code()).as(own.out()).isZero();
            assertThat(json(own).valueStream().map(v -> v.path("profile").asString()))
                    .containsExactly("dcat-ap-de-3.0", "dcat-ap-2.1.1");
            for (var view : json(own)) {
                assertThat(view.path("datasets").asInt()).isEqualTo(6);
                assertThat(view.path("findings")).isEmpty();
                assertThat(view.path("scores").valueStream().map(s -> s.path("points").asInt()))
                        .hasSize(6)
                        .containsOnly(405);
                assertThat(view.at("/scores/0/indicators/KEYWORD").asInt()).isEqualTo(30);
            }
            var ended = elsewhere.ended();
            assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
            assertThat(ended.out())
                    .contains("405/405 <dataset/areas>")
                    .contains("dcat-ap-2.1.1: 6 datasets")
                    .contains("0 faults, 0 warnings");
        }
    }

    @Test
    void whereNoServerAnswersThatIsSaidAndNoPointsAreGivenForIt() throws IOException {
        project.publisher(new BaseIri("http://localhost:1/")).publish();
        var ended =
                ApplicationProcess.run(
                        project, "catalog-check", "--quartier.base-uri=http://localhost:1/");
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains("WARNING <http://localhost:1/> [address-silent: MQA")
                .contains("325/405 <dataset/areas> – missing: dcat:accessURL answers (50)")
                .contains("0 faults, 1 warnings");
    }

    @Test
    void aDefectOfAnyCatalogueIsNamedWithItsClauseAndEndsWithOne() throws IOException {
        var sound = Files.readString(Path.of("src/test/resources/portal/catalogue.ttl"));
        project.write("catalogue.ttl", sound.replace("dct:publisher <city>", "dct:creator <city>"));
        var ended =
                ApplicationProcess.run(
                        project, "catalog-check", project.file("catalogue.ttl").toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.out())
                .contains(
                        "VIOLATION <https://stadt.example/dataset/areas> dct:publisher"
                                + " [HarvestedDataset-publisher: DCAT-AP.de 3.0 dcat:Dataset dct:publisher]")
                .contains("    A dataset has exactly one publisher");
    }

    @Test
    void whereNothingCanBeJudgedThatIsAFailure() {
        project.write("empty.nt", "");
        var none = ApplicationProcess.start(project, "catalog-check");
        var missing = ApplicationProcess.start(project, "catalog-check", "nowhere.ttl");
        var empty =
                ApplicationProcess.run(
                        project,
                        "catalog-check",
                        project.file("empty.nt").toString(),
                        "--format=json");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(json(empty).get(0).path("outcome").asString()).isEqualTo("nothing judged");
        assertThat(missing.ended())
                .satisfies(
                        e -> assertThat(e.code()).isEqualTo(1),
                        e -> assertThat(e.out()).startsWith("Failed: nowhere.ttl is missing."));
        assertThat(none.ended())
                .satisfies(
                        e -> assertThat(e.code()).isEqualTo(1),
                        e -> assertThat(e.out()).contains("There is no release yet."));
    }
}
