package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.RawHttp;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the standards and our contract say of single requests: the rows of `http/cases.csv`.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpCasesTests {
    private static final Path CASES = Path.of("src/test/resources/http/cases.csv");
    private static final int FEWEST = 250;

    private final int port;

    HttpCasesTests(@LocalServerPort int port) {
        this.port = port;
    }

    /// One row. Header assertions are `Name=value`, `Name~part of the value`, or `!Name`.
    record Case(
            String clause,
            String method,
            String target,
            List<String> headers,
            int status,
            List<String> assertions,
            String body) {
        static Case of(CSVRecord row) {
            return new Case(
                    row.get("clause"),
                    row.get("method"),
                    row.get("path"),
                    parts(row.get("headers")),
                    Integer.parseInt(row.get("status")),
                    parts(row.get("header assertions")),
                    row.get("body contains"));
        }

        private static List<String> parts(String cell) {
            return Arrays.stream(cell.split(" \\| ")).filter(part -> !part.isBlank()).toList();
        }

        @Override
        public String toString() {
            return clause + ": " + method + " " + target + " " + headers;
        }
    }

    Stream<Case> cases() throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true);
        try (var rows = format.get().parse(Files.newBufferedReader(CASES))) {
            var cases = rows.stream().map(Case::of).toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheRowSays(Case row) throws IOException {
        var answer = RawHttp.send(port, row.method(), row.target(), row.headers());
        assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
        row.assertions().forEach(assertion -> check(assertion, answer));
        assertThat(answer.body()).contains(row.body());
        safe(answer);
        if (row.method().equals("HEAD")) {
            equalsGet(row, answer);
        }
    }

    /// [RFC 9110 §9.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2).
    private void equalsGet(Case row, RawHttp.Answer head) throws IOException {
        var get = RawHttp.send(port, "GET", row.target(), row.headers());
        assertThat(head.body()).isEmpty();
        assertThat(head.status()).isEqualTo(get.status());
        for (var name :
                List.of("Content-Type", "Content-Length", "ETag", "Last-Modified", "Vary")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesItsClause(Case row) {
        assertThat(row.clause())
                .matches("(RFC \\d{4}|JSON-LD 1\\.1) \\d.*|(http\\.md|Fetch|IANA|RFC \\d{4}).* .+");
    }

    private static void check(String assertion, RawHttp.Answer answer) {
        var at = assertion.indexOf(assertion.contains("~") ? '~' : '=');
        if (assertion.startsWith("!")) {
            assertThat(answer.header(assertion.substring(1))).as(assertion).isEmpty();
        } else if (assertion.charAt(at) == '~') {
            assertThat(answer.header(assertion.substring(0, at)))
                    .contains(assertion.substring(at + 1));
        } else {
            assertThat(answer.header(assertion.substring(0, at)))
                    .isEqualTo(assertion.substring(at + 1));
        }
    }

    /// What holds of every answer whatever was asked.
    private static void safe(RawHttp.Answer answer) {
        assertThat(answer.status()).isNotEqualTo(500);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        for (var absent : List.of("Server", "X-Powered-By", "Content-Disposition", "Set-Cookie")) {
            assertThat(answer.header(absent)).as(absent).isEmpty();
        }
        assertThat(answer.header("Location")).matches("|http://localhost:8080/.*");
        assertThat(answer.body())
                .doesNotContain("evil.example", "\tat ", "java.lang", "org.apache", "jetty");
    }
}
