package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartierlod.portal.Indicator.ACCESS_ANSWERS;
import static org.quartierlod.portal.Indicator.DOWNLOAD_ANSWERS;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.check.Finding;
import org.quartierlod.portal.Judgement.Judged;
import org.quartierlod.vocab.BaseIri;

/// The points of data.europa.eu: what is missing costs exactly its points, and what was not seen is
/// not counted.
class QualityScoreTests {
    private static final Answers ALL_BUT_THE_DEAD =
            address -> new Answers.Answered(address.contains("dead") ? 404 : 200);

    static List<Defect> changes() {
        return Defect.read("quality.ru");
    }

    private static Judged judged(Graph graph, Answers answers) {
        var check =
                new CatalogueCheck(
                        Path.of("ontology"), new BaseIri("https://stadt.example/"), answers);
        return (Judged) check.judge("dcat-ap-de-3.0", graph);
    }

    private static Score areas(Judged judged) {
        return judged.scores().stream()
                .filter(score -> score.dataset().equals("<dataset/areas>"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Indicator> indicators(Defect change) {
        return change.rules().stream().map(Indicator::valueOf).collect(Collectors.toSet());
    }

    @Test
    void aSoundCatalogueHasAllPoints() {
        var scores = judged(Defect.sound("dcat-ap-de-3.0"), ALL_BUT_THE_DEAD).scores();
        assertThat(Score.MOST).isEqualTo(405);
        assertThat(scores).hasSize(2).allMatch(score -> score.points() == 405);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsMissingCostsExactlyItsPoints(Defect change) {
        var score = areas(judged(change.graph(), ALL_BUT_THE_DEAD));
        var missed = indicators(change);
        assertThat(score.missed()).isEqualTo(missed);
        assertThat(405 - score.points())
                .isEqualTo(missed.stream().mapToInt(Indicator::points).sum());
    }

    @Test
    void everyIndicatorIsMissedByAChange() {
        var missed = EnumSet.noneOf(Indicator.class);
        changes().forEach(change -> missed.addAll(indicators(change)));
        assertThat(missed).isEqualTo(EnumSet.allOf(Indicator.class)).hasSize(23);
    }

    @Test
    void whereNobodyAnswersNoPointsAreGivenAndThatIsSaidOnceAServer() {
        var judged =
                judged(
                        Defect.sound("dcat-ap-de-3.0"),
                        _ -> new Answers.Silent("https://stadt.example/", "no connection"));
        assertThat(judged.isSound()).isTrue();
        assertThat(judged.findings()).extracting(Finding::rule).containsExactly("address-silent");
        assertThat(judged.scores())
                .allSatisfy(score -> {
                    assertThat(score.missed()).containsExactly(ACCESS_ANSWERS, DOWNLOAD_ANSWERS);
                    assertThat(score.points()).isEqualTo(325);
                });
    }

    @Test
    void anAddressThatFailsIsAFault() {
        var judged =
                judged(
                        Defect.sound("dcat-ap-de-3.0"),
                        address -> new Answers.Answered(address.endsWith(".csv") ? 404 : 302));
        assertThat(judged.isSound()).isFalse();
        assertThat(judged.findings())
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("address-fails");
                    assertThat(finding.focus()).isEqualTo("<dataset/units#csv>");
                    assertThat(finding.english()).contains("dump/units.csv", "404");
                });
    }

    /// The points stand in the methodology of data.europa.eu.
    @ParameterizedTest
    @CsvSource({
        "KEYWORD THEME SPATIAL TEMPORAL, 100",
        "ACCESS_ANSWERS DOWNLOAD DOWNLOAD_ANSWERS, 100",
        "FORMAT MEDIA_TYPE FORMAT_LISTED NON_PROPRIETARY MACHINE_READABLE CONFORMS, 110",
        "LICENCE LICENCE_KNOWN ACCESS_RIGHTS ACCESS_RIGHTS_LISTED CONTACT PUBLISHER, 75",
        "RIGHTS BYTE_SIZE ISSUED MODIFIED, 20"
    })
    void theDimensionsHaveTheirPoints(String names, int points) {
        assertThat(
                        List.of(names.split(" ")).stream()
                                .map(Indicator::valueOf)
                                .mapToInt(Indicator::points)
                                .sum())
                .isEqualTo(points);
    }

    @Test
    void theRatingsAreThoseOfThePortal() {
        assertThat(new Score("", Set.of()).rating()).isEqualTo("excellent");
        assertThat(new Score("", Set.of(ACCESS_ANSWERS, DOWNLOAD_ANSWERS)).rating())
                .isEqualTo("good");
        assertThat(new Score("", EnumSet.allOf(Indicator.class)).rating()).isEqualTo("bad");
    }
}
