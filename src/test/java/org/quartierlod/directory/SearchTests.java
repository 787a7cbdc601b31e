package org.quartierlod.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found by which words, as `directory/searches.csv` lists it.
class SearchTests {
    private static final Directory DIRECTORY = directory();

    private static Directory directory() {
        var triples = new Triples();
        rows("things")
                .forEach(row -> {
                    var property =
                            row.get(1).equals("description")
                                    ? DCTerms.description.getURI()
                                    : SKOS.getURI() + row.get(1);
                    var text = NodeFactory.createLiteralLang(row.get(3), row.get(2));
                    triples.say("id/area/" + row.get(0), property, text);
                });
        return triples.directory();
    }

    static Stream<List<String>> rows(String name) {
        try (var in = SearchTests.class.getResourceAsStream("/directory/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|", -1))
                                    .map(cell -> StringEscapeUtils.unescapeJava(cell.strip()))
                                    .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<List<String>> searches() {
        return rows("searches");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void findsWhatTheTableSays(List<String> search) {
        var found = DIRECTORY.search(SearchWords.of(search.get(0)), 1, 20);

        var slugs = found.things().stream().map(t -> t.iri().replaceFirst(".*/", "")).toList();
        assertThat(String.join(", ", slugs)).isEqualTo(search.get(1));
        assertThat(found.total()).isEqualTo(slugs.size());
    }

    @Test
    void anExcerptIsOfTheDescriptionInWhichAWordStands() {
        var long_ = "Anfang. " + "Viele Wörter davor. ".repeat(30) + "Hier steht Mühlenberg. Ende.";
        var directory =
                new Triples()
                        .skos("id/area/a", "definition", long_, "de")
                        .skos("id/area/a", "definition", "Something else.", "en")
                        .directory();
        var words = SearchWords.of("muehlenb");
        var thing = directory.search(words, 1, 1).things().getFirst();

        assertThat(Excerpt.of(thing, words, "de").text())
                .startsWith("…")
                .endsWith("Hier steht Mühlenberg. Ende.")
                .hasSizeLessThan(210);
        assertThat(Excerpt.of(thing, words, "en").text()).isEqualTo("Something else.");
    }

    @Test
    void whatIsSaidWithoutEndIsCutNotRefused() {
        var directory =
                new Triples()
                        .label("id/area/a", "Lang " + "🏘️x ".repeat(50_000), "de")
                        .directory();

        var thing = directory.search(SearchWords.of("lang"), 1, 1).things().getFirst();

        assertThat(thing.label("de").text()).hasSizeBetween(990, 1_000);
    }

    @Test
    void limitsAreNamed() {
        assertThat(SearchWords.exceeded("ä".repeat(200))).isEmpty();
        assertThat(SearchWords.exceeded("ä".repeat(201))).contains(SearchWords.Limit.CHARACTERS);
        assertThat(SearchWords.exceeded("a b c d e f g h i j")).isEmpty();
        assertThat(SearchWords.exceeded("a b c d e f g h i-j k")).contains(SearchWords.Limit.WORDS);
        assertThatThrownBy(() -> SearchWords.of("a".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
