package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.evaluation.LinearPatterns;
import org.quartierlod.store.evaluation.TextLimits;

/// Limits stated are limits in force.
class LimitsTests {
    @Test
    void regularExpressionsAreAsLongAsStated() {
        assertThat(isOffered("a".repeat(TextLimits.MOST_OF_PATTERN))).isTrue();
        assertThat(isOffered("a".repeat(TextLimits.MOST_OF_PATTERN + 1))).isFalse();
    }

    /// RE2/J itself repeats at most 1,000 times at once.
    @Test
    void regularExpressionsRepeatAsOftenAsStated() {
        assertThat(refusal("(?:(?:a{1,100}){1,10}){1,10}")).doesNotContain("at most");
        assertThat(refusal("(?:(?:a{1,100}){1,10}){1,11}"))
                .contains(
                        "at most " + TextLimits.MOST_OF_PATTERN,
                        TextLimits.MOST_REPETITIONS + " repetitions");
    }

    @Test
    void regularExpressionsHaveAsManyStepsAsStated() {
        var hundred = "a".repeat(100);
        assertThat(refusal("(" + hundred + "){999}b")).isEmpty();
        assertThat(refusal("(" + hundred + "){1000}bc")).contains(TextLimits.MOST_STEPS + " steps");
    }

    private static boolean isOffered(String pattern) {
        return refusal(pattern).isEmpty();
    }

    private static String refusal(String pattern) {
        try {
            LinearPatterns.judged(pattern, "");
            return "";
        } catch (QueryFailure e) {
            return e.told() == null ? "" : e.told().english();
        }
    }
}
