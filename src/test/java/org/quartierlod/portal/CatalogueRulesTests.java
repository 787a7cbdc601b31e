package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.check.Finding;
import org.quartierlod.portal.Judgement.Judged;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

/// Every rule of `ontology/catalogue` finds what it is for, and nothing in a sound catalogue.
class CatalogueRulesTests {
    private static final CatalogueCheck CHECK =
            new CatalogueCheck(
                    Path.of("ontology"),
                    new BaseIri("https://stadt.example/"),
                    _ -> new Answers.Answered(200));

    static List<Defect> defects() {
        return Defect.read("defects.ru");
    }

    private static List<Finding> findings(String profile, Graph graph) {
        return ((Judged) CHECK.judge(profile, graph)).findings();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectIsFoundByExactlyTheRulesForIt(Defect defect) {
        var findings = findings(defect.profile(), defect.graph());
        assertThat(findings).extracting(Finding::rule).hasSameElementsAs(defect.rules());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.clause()).isNotEmpty());
    }

    @Test
    void aFindingNamesThingClausePropertyAndRemedy() {
        var defect =
                defects().stream()
                        .filter(d -> d.title().equals("Distribution of two datasets"))
                        .findFirst()
                        .orElseThrow();
        assertThat(findings(defect.profile(), defect.graph()))
                .singleElement()
                .satisfies(
                        f -> assertThat(f.focus()).isEqualTo("<dataset/areas#ttl>"),
                        f -> assertThat(f.path()).isEqualTo("^dcat:distribution"),
                        f ->
                                assertThat(f.clause())
                                        .isEqualTo(
                                                "ckanext-dcat: resources are matched by distribution IRI"),
                        f -> assertThat(f.english()).endsWith("Correct dcat:distribution."),
                        f ->
                                assertThat(f.german())
                                        .endsWith("Bitte dcat:distribution berichtigen."));
    }

    @Test
    void allNineteenSeededDefectsAreTried() {
        assertThat(defects())
                .extracting(Defect::title)
                .filteredOn(title -> title.startsWith("seeded "))
                .hasSize(19)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-de-3.0", "dcat-ap-2.1.1"})
    void aSoundCatalogueHasNoFinding(String profile) {
        assertThat(findings(profile, Defect.sound(profile))).isEmpty();
    }

    /// Another publisher's catalogue: a spreadsheet, and licences that the German list lacks.
    @ParameterizedTest
    @CsvSource({
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0, true",
        "https://opendata.example/licence, false"
    })
    void aSpreadsheetUnderALicenceOfElsewhereHasNoFindingWhereTheProfileTakesIt(
            String licence, boolean isKnown) {
        var file =
                """
                DELETE { ?d dct:format ?format ; dcat:mediaType ?type ; dct:license ?licence }
                INSERT {
                  ?d dct:format file-type:XLSX ; dcat:mediaType <%1$s> ; dct:license <%2$s> .
                  file-type:XLSX a dct:MediaTypeOrExtent . <%1$s> a dct:MediaType . <%2$s> a dct:LicenseDocument
                }
                WHERE { ?d a dcat:Distribution ; dct:format ?format ; dcat:mediaType ?type ; dct:license ?licence } ;
                INSERT { ?d dcatde:licenseAttributionByText "Stadt"@de } WHERE { ?d a dcat:Distribution }
                """;
        var type =
                "https://www.iana.org/assignments/media-types/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var graph = Defect.changed("dcat-ap-2.1.1", file.formatted(type, licence));
        var judged = (Judged) CHECK.judge("dcat-ap-2.1.1", graph);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.scores())
                .allSatisfy(score -> {
                    assertThat(score.missed().contains(Indicator.LICENCE_KNOWN))
                            .isEqualTo(!isKnown);
                    assertThat(score.missed())
                            .contains(Indicator.NON_PROPRIETARY)
                            .doesNotContain(Indicator.MACHINE_READABLE, Indicator.FORMAT_LISTED);
                });
    }

    /// The example that the design of the catalogue was written with, where it lies beside the
    /// project.
    @ParameterizedTest
    @CsvSource({"dcat-ap-de-3.0, example-catalog.ttl", "dcat-ap-2.1.1, example-catalog-2.1.1.ttl"})
    void theExampleBesideTheProjectHasNoFinding(String profile, String file) {
        var example = Path.of("../shared/standards/dcat-ap-de").resolve(file);
        assumeTrue(Files.exists(example), "The example is not at " + example);
        var graph = GraphFactory.createGraphMem();
        RDFParser.source(example).parse(graph);
        var judged = (Judged) CHECK.judge(profile, graph);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.scores()).hasSize(4).allMatch(score -> score.points() == Score.MOST);
    }

    @Test
    void everyShapeAndRuleIsBrokenByADefect() throws IOException {
        var broken =
                defects().stream()
                        .flatMap(defect -> defect.rules().stream())
                        .collect(Collectors.toSet());
        assertThat(broken).containsAll(shapes()).containsAll(rules());
    }

    /// Shapes that say something; each names its clause.
    private static Set<String> shapes() throws IOException {
        var names = new HashSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("ontology/catalogue"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
                var graph = GraphFactory.createGraphMem();
                RDFParser.source(file).parse(graph);
                graph.find(null, SHACL.message, null)
                        .forEach(triple -> {
                            var shape = triple.getSubject();
                            assertThat(graph.contains(shape, DCTerms.source.asNode(), null))
                                    .as(shape.getURI())
                                    .isTrue();
                            names.add(shape.getURI().substring(Urp.SHAPES.length()));
                        });
            }
        }
        assertThat(names).hasSizeGreaterThan(80);
        return names;
    }

    private static Set<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/catalogue/rules"))) {
            var names =
                    files.map(file -> file.getFileName().toString().replace(".rq", ""))
                            .collect(Collectors.toSet());
            assertThat(names).hasSize(11);
            return names;
        }
    }
}
