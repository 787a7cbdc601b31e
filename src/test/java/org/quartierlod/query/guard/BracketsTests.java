package org.quartierlod.query.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How deep the brackets of a query stand within each other.
class BracketsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ASK {} | 1",
                "ASK { { [ ( ) ] } } | 4",
                "ASK { ?s ?p '((((' } | 1",
                "ASK { ?s ?p \"(((( \\\" ((((\" } | 1",
                "ASK { ?s ?p '''(((' ((''' . { } } | 2",
                "ASK { <http://example/o'brien> ?p ?o . { { } } } | 3",
                "ASK { # it's~ { { } } } | 3",
                "ASK { ?s ?p 'no end ((( | 4",
                "ASK { # '''~ { { } } # '''~ } | 3",
                "ASK { <http://a'> ?p ?o . { { } } . <http://b'> ?p ?o } | 3",
                "ASK { <http://example/(((> ?p ?o } | 1",
                "ASK { # ((( ~ } | 1",
                "ASK { <http://example/#> ?p ?o . { } } | 2",
                "ASK { FILTER (1 < 2 && ((3) > 2)) } | 4",
                "ASK { ex:o\\'brien ex:p\\( ?o . { } # '~ } | 2"
            })
    void countsOutsideStringsCommentsAndIris(String query, int depth) {
        assertThat(Brackets.depth(query.replace('~', '\n'))).isEqualTo(depth);
    }
}
