package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Endpoint;
import org.quartierlod.Exchange;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the standards and our contract say of the endpoint and the graph store: the rows of
/// `sparql/protocol.csv` and `sparql/graph-store.csv`.
///
/// All tests of the W3C's [manifest for the
/// protocol](https://w3c.github.io/rdf-tests/sparql/sparql11/protocol/) are among them, and those
/// for service descriptions and graph stores that name graphs by a parameter, under their names and
/// with our own graphs in place of theirs; a test that updates has a row that sees it refused, and
/// one that sees that nothing changed.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolCasesTests {
    private static final Path FOLDER = Path.of("src/test/resources/sparql");
    private static final int FEWEST = 250;

    private final int port;

    ProtocolCasesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    void awaitTheEndpoint() throws IOException {
        Endpoint.await(port);
    }

    static List<ProtocolCase> cases() throws IOException {
        return Stream.concat(
                        ProtocolCase.read(FOLDER.resolve("protocol.csv")).stream(),
                        ProtocolCase.read(FOLDER.resolve("graph-store.csv")).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"protocol, 34", "service-description, 3", "graph-store, 9"})
    void noTestOfTheW3cIsMissing(String manifest, int tests) throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(
                        cases().stream()
                                .map(ProtocolCase::clause)
                                .filter(clause -> clause.startsWith("W3C " + manifest + " "))
                                .distinct())
                .hasSize(tests);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheRowSays(ProtocolCase row) throws IOException {
        var answer = row.send(port);
        assertThat(Integer.toString(answer.status()))
                .as(answer.text())
                .matches(row.status().replace("xx", "\\d\\d"));
        assertThat(answer.isWhole()).as("whole").isTrue();
        ProtocolAnswers.checkMediaType(row.mediaType(), answer);
        row.headerAssertions().forEach(assertion -> ProtocolAnswers.checkHeader(assertion, answer));
        for (var assertion : row.contentAssertions()) {
            ProtocolAnswers.checkContent(assertion, answer);
        }
        safe(answer);
        if (row.method().equals("HEAD")) {
            equalsGet(row, answer);
        }
    }

    /// [RFC 9110 §9.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2).
    private void equalsGet(ProtocolCase row, Exchange head) throws IOException {
        var get = Exchange.send(port, row.as("GET"));
        assertThat(head.body()).isEmpty();
        assertThat(head.status()).isEqualTo(get.status());
        for (var name : List.of("Content-Type", "ETag", "Vary", "Link", "Quartier-Release")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    /// What holds of every answer whatever was asked.
    private static void safe(Exchange answer) throws IOException {
        assertThat(answer.status()).isNotEqualTo(500);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        for (var absent : List.of("Server", "X-Powered-By", "Set-Cookie", "Fuseki-Request-Id")) {
            assertThat(answer.header(absent)).as(absent).isEmpty();
        }
        assertThat(answer.text()).doesNotContain("\tat ", "java.lang", "org.apache", "Fuseki");
    }
}
