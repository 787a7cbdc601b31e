package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written to the log of a stranger's words.
class ProblemsTests {
    @ParameterizedTest
    @CsvSource({
        "'Unknown: <a\n2026-08-01 ERROR all is lost>', 'Unknown: <a\\u000a2026-08-01 ERROR all is lost>'",
        "'a\r\nb', 'a\\u000d\\u000ab'",
        "'a\u001b[2Jb', 'a\\u001b[2Jb'",
        "'a\u0085b\u2028c', 'a\\u0085b\\u2028c'",
        "Mühlenberg, Mühlenberg"
    })
    void wordsOfAQueryStayOnOneLine(String text, String line) {
        assertThat(Problems.line(text)).isEqualTo(line);
    }
}
