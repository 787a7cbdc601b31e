package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The competency questions, asked over HTTP: exactly the expected rows, in order.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompetencyQuestionsTests {
    private final Client client;

    CompetencyQuestionsTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    static List<Path> questions() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("ontology/competency"), "*.rq")) {
            var questions = new java.util.ArrayList<Path>();
            files.forEach(questions::add);
            assertThat(questions).hasSizeGreaterThanOrEqualTo(21);
            return questions;
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredAsExpected(Path question) throws IOException {
        var expected =
                Files.readString(
                        question.resolveSibling(
                                question.getFileName().toString().replace(".rq", ".expected.csv")));
        var answer = client.query(Files.readString(question), "text/csv");
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
        assertThat(Client.text(answer).lines())
                .containsExactlyElementsOf(
                        expected.replace("{base}", "http://localhost:8080/").lines().toList());
    }
}
