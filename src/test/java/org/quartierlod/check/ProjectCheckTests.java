package org.quartierlod.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;

class ProjectCheckTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    @TempDir private Path folder;

    @Test
    void theProjectsOwnFilesHaveNoFindings() {
        var report = TestProject.copyTo(folder).check(BASE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.files()).isGreaterThan(20);
        assertThat(report.triples()).isGreaterThan(1000);
    }

    @Test
    void theyHaveNoneUnderAnotherBase() {
        var base = new BaseIri("http://localhost:8080/lod/");
        assertThat(TestProject.copyTo(folder).check(base).findings()).isEmpty();
    }

    @Test
    void theyHaveNoneWithoutThePersons() {
        var project = TestProject.copyTo(folder).delete("data-ttl/hannover/persons.ttl");
        assertThat(project.check(BASE).findings()).isEmpty();
    }

    @Test
    void aWarningDoesNotHinderPublishing() {
        var concept =
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://w3id.org/urban-renewal/scheme/goal/beispiel> a skos:Concept ;
                    skos:inScheme <https://w3id.org/urban-renewal/scheme/goal> ;
                    skos:prefLabel "Beispiel"@de .
                """;
        var report = TestProject.copyTo(folder).write("data-ttl/new.ttl", concept).check(BASE);
        assertThat(report.warnings()).extracting(Finding::rule).contains("Concept-prefLabelEn");
        assertThat(report.isPublishable()).isTrue();
    }

    @Test
    void faultsOfSeveralKindsAndFilesAreNamedInOneRun() {
        var report =
                TestProject.copyTo(folder)
                        .append("data-ttl/inferred.ttl", "<id/area/x> <b> foo:c .")
                        .append("data-ttl/hannover/areas.ttl", "area:Nord a urp:RenewalAera .")
                        .write("ontology/rules/broken.rq", "# rule: broken")
                        .check(BASE);
        assertThat(report.violations())
                .extracting(Finding::rule)
                .contains("turtle-syntax", "address-spelling", "unknown-own-term", "rule-book");
        assertThat(report.warnings()).extracting(Finding::rule).contains("incomplete");
    }

    @Test
    void aFindingNamesTheLineOfItsResource() {
        var project =
                TestProject.copyTo(folder)
                        .write(
                                "data-ttl/new.ttl",
                                "# one\n\n<id/area/a>\n    <http://www.w3.org/2000/01/rdf-schema#lable> 1 .\n");
        assertThat(project.check(BASE).violations())
                .filteredOn(f -> f.rule().equals("undeclared-term"))
                .extracting(Finding::place)
                .containsExactly("data-ttl/new.ttl:3");
    }
}
