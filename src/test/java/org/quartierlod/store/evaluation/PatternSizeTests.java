package org.quartierlod.store.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many steps a regular expression has once its repetitions are written out.
class PatternSizeTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | 3",
                "a{7} | 7",
                "a{2,7} | 7",
                "a{7,} | 7",
                "a{0} | 1",
                "ab{3} | 4",
                "(ab){3} | 6",
                "((a{10}){10}b){10} | 1010",
                "[abc]{4} | 4",
                "[]a{9}]{4} | 4",
                "[^]a{9}]{4} | 4",
                "[a\\]b{9}]{4} | 4",
                "\\({4} | 4",
                "\\p{Lu}{4} | 4",
                "\\Q(a){9}\\E | 6",
                "\\x{1234}{4} | 4",
                "a{b} | 4",
                "(a){3}) | 3",
                "((a){3} | 3",
                "(a{100}){100}){100} | 100001"
            })
    void countsWhatIsWrittenOut(String pattern, long steps) {
        assertThat(PatternSize.of(pattern, 100_000)).isEqualTo(steps);
    }
}
