package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.evaluation.LinearPatterns;

/// Limits stated are limits in force.
class LimitsTests {
    @Test
    void regularExpressionsAreAsLongAsStated() {
        assertThat(isOffered("a".repeat(Limits.PATTERN))).isTrue();
        assertThat(isOffered("a".repeat(Limits.PATTERN + 1))).isFalse();
    }

    /// RE2/J itself repeats at most 1,000 times at once.
    @Test
    void regularExpressionsRepeatAsOftenAsStated() {
        assertThat(refusal("(?:(?:a{1,100}){1,10}){1,10}")).doesNotContain("at most");
        assertThat(refusal("(?:(?:a{1,100}){1,10}){1,11}"))
                .contains("at most " + Limits.PATTERN, Limits.REPETITIONS + " repetitions");
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
