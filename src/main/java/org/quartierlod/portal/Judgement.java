package org.quartierlod.portal;

import java.util.List;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Severity;

/// What came of judging a catalogue.
public sealed interface Judgement {
    /// The profile it was judged by, as in `?profile=`.
    String profile();

    /// Whether a portal can take it: it was judged, and nothing hinders.
    boolean isSound();

    /// It was judged.
    ///
    /// @param datasets how many it describes
    /// @param distributions how many it describes
    /// @param statements how many it holds
    /// @param findings sorted
    /// @param scores one a dataset, sorted
    record Judged(
            String profile,
            int datasets,
            int distributions,
            int statements,
            List<Finding> findings,
            List<Score> scores)
            implements Judgement {
        /// Copies.
        public Judged {
            findings = List.copyOf(findings);
            scores = List.copyOf(scores);
        }

        @Override
        public boolean isSound() {
            return findings.stream().noneMatch(f -> f.severity() == Severity.VIOLATION);
        }
    }

    /// There was nothing to judge. No finding says nothing then, so it is a failure.
    ///
    /// @param german why
    /// @param english the same
    record NothingJudged(String profile, String german, String english) implements Judgement {
        @Override
        public boolean isSound() {
            return false;
        }
    }
}
