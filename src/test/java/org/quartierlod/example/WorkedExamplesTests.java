package org.quartierlod.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.quartierlod.representation.Example;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every query of the gallery, asked over HTTP: exactly the expected rows, in order, or exactly the
/// expected statements.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedExamplesTests {
    private static final Path FOLDER = Path.of("ontology/queries");
    private static final String BASE = "http://localhost:8080/";
    private static final int FEWEST = 25;

    private final Client client;
    private final Gallery gallery;

    WorkedExamplesTests(@LocalServerPort int port, @Autowired Gallery gallery) {
        this.client = new Client(port);
        this.gallery = gallery;
    }

    List<String> slugs() {
        return gallery.all().stream().map(Example::slug).toList();
    }

    /// A file without a title in both languages, without a theme or with a syntax error is left out
    /// of the gallery, and so missing here.
    @Test
    void everyFileIsAnExampleOrItsAnswer() throws IOException {
        assertThat(gallery.all()).hasSizeGreaterThanOrEqualTo(FEWEST);
        try (Stream<Path> files = Files.list(FOLDER)) {
            var expected =
                    gallery.all().stream()
                            .flatMap(e -> Stream.of(e.slug() + ".rq", answerFile(e)))
                            .toList();
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void noTwoHaveTheSameTitle() {
        for (var language : List.of("de", "en")) {
            assertThat(gallery.all().stream().map(e -> e.title(language))).doesNotHaveDuplicates();
            assertThat(gallery.all().stream().map(e -> e.description(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyThemeAndFormIsShown() {
        assertThat(gallery.all().stream().map(Example::theme)).contains(Example.Theme.values());
        assertThat(gallery.all().stream().map(Example::form)).contains(Example.Form.values());
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void isAnsweredAsExpected(String slug) throws IOException {
        var example = gallery.named(slug).orElseThrow();
        var expected =
                Files.readString(FOLDER.resolve(answerFile(example))).replace("{base}", BASE);
        if (example.form().isGraph()) {
            assertThat(statements(expected)).isNotEmpty();
            var answer = client.query(example.file(), "application/n-triples");
            assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
            assertThat(statements(Client.text(answer))).isEqualTo(statements(expected));
        } else {
            var answer = client.query(example.file(), "text/csv");
            assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
            var lines = expected.lines().toList();
            assertThat(Client.text(answer).lines()).containsExactlyElementsOf(lines);
            assertThat(lines)
                    .as("an example that finds nothing teaches little")
                    .hasSizeGreaterThan(1);
            assertThat(lines.size() <= 2 || isOrdered(example)).as("ORDER BY").isTrue();
        }
    }

    private static String answerFile(Example example) {
        return example.slug() + (example.form().isGraph() ? ".expected.nt" : ".expected.csv");
    }

    private static boolean isOrdered(Example example) {
        return QueryFactory.create(example.text(), Syntax.syntaxSPARQL_11).hasOrderBy();
    }

    private static List<String> statements(String ntriples) {
        var statements = RDFParser.fromString(ntriples, Lang.NTRIPLES).toGraph();
        return statements.stream().map(Object::toString).sorted().toList();
    }
}
