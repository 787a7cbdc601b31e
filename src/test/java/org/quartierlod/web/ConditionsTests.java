package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A document with the tag "a", last modified on 21 November 2026 at noon.
class ConditionsTests {
    private static final String DATE = "Sat, 21 Nov 2026 12:00:00 GMT";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "RFC 9110 13.1.2 | If-None-Match: \"a\" | NOT_MODIFIED",
                "RFC 9110 13.1.2 weak comparison | If-None-Match: W/\"a\" | NOT_MODIFIED",
                "RFC 9110 13.1.2 list | If-None-Match: \"b\", \"a\" | NOT_MODIFIED",
                "RFC 9110 13.1.2 | If-None-Match: * | NOT_MODIFIED",
                "RFC 9110 13.1.2 | If-None-Match: \"b\" | SEND",
                "RFC 9110 13.1.2 another coding | If-None-Match: \"a-gzip\" | SEND",
                "RFC 9110 13.1.2 no entity-tag | If-None-Match: a | SEND",
                "RFC 9110 13.1.3 | If-Modified-Since: Sat, 21 Nov 2026 12:00:00 GMT | NOT_MODIFIED",
                "RFC 9110 13.1.3 later | If-Modified-Since: Sun, 22 Nov 2026 12:00:00 GMT | NOT_MODIFIED",
                "RFC 9110 13.1.3 earlier | If-Modified-Since: Sat, 21 Nov 2026 11:59:59 GMT | SEND",
                "RFC 9110 5.6.7 obsolete form | If-Modified-Since: Saturday, 21-Nov-26 12:00:00 GMT | NOT_MODIFIED",
                "RFC 9110 5.6.7 obsolete form | If-Modified-Since: Sat Nov 21 12:00:00 2026 | NOT_MODIFIED",
                "RFC 9110 13.1.3 no date | If-Modified-Since: yesterday | SEND",
                "RFC 9110 13.1.1 | If-Match: \"a\" | SEND",
                "RFC 9110 13.1.1 | If-Match: * | SEND",
                "RFC 9110 13.1.1 list | If-Match: \"b\", \"a\" | SEND",
                "RFC 9110 13.1.1 strong comparison | If-Match: W/\"a\" | FAILED",
                "RFC 9110 13.1.1 | If-Match: \"b\" | FAILED",
                "RFC 9110 13.1.4 | If-Unmodified-Since: Sat, 21 Nov 2026 12:00:00 GMT | SEND",
                "RFC 9110 13.1.4 | If-Unmodified-Since: Sat, 21 Nov 2026 11:00:00 GMT | FAILED",
                "RFC 9110 13.1.4 no date | If-Unmodified-Since: yesterday | SEND",
                "RFC 9110 13.1 none | Accept: */* | SEND",
            })
    void conditionIsJudgedAsTheClauseSays(String clause, String header, Conditions expected) {
        assertThat(judge(header)).as(clause).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "the tag wins over the date | If-None-Match: \"b\" | If-Modified-Since: Sat, 21 Nov 2026 12:00:00 GMT | SEND",
                "the tag wins over the date | If-None-Match: \"a\" | If-Modified-Since: Sat, 21 Nov 2026 11:00:00 GMT | NOT_MODIFIED",
                "the tag wins over the date | If-Match: \"a\" | If-Unmodified-Since: Sat, 21 Nov 2026 11:00:00 GMT | SEND",
                "If-Match comes first | If-Match: \"b\" | If-None-Match: \"a\" | FAILED",
                "both hold | If-Match: \"a\" | If-None-Match: \"a\" | NOT_MODIFIED",
                "several lines are one list | If-None-Match: \"b\" | If-None-Match: \"a\" | NOT_MODIFIED",
            })
    void conditionsAreJudgedInOrder(
            String clause, String first, String second, Conditions expected) {
        assertThat(judge(first, second)).as("RFC 9110 13.2.2 " + clause).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "If-None-Match: \"a\" | true",
                "If-None-Match: \"b\", W/\"a\" | true",
                "If-None-Match: \"b\" | false",
                "If-None-Match: * | false",
                "Accept: */* | false"
            })
    void onlyANamedTagTellsThatTheClientHasIt(String header, boolean expected) {
        assertThat(Conditions.hasTag(fields(header), "\"a\"")).isEqualTo(expected);
    }

    private static Conditions judge(String... headers) {
        return Conditions.of(fields(headers), "\"a\"", HttpDateTime.parseToEpoch(DATE));
    }

    private static HttpFields fields(String... headers) {
        var fields = HttpFields.build();
        for (var header : headers) {
            var colon = header.indexOf(':');
            fields.add(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return fields.asImmutable();
    }
}
