package org.quartierlod.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which parts of the data changed at which step of the release log: what `Last-Modified` and the
/// reuse of answers across releases rest on.
///
/// Rolling back is a step like any other: what differs between the two releases changed then.
public final class ChangeHistory {
    /// A release became the current one.
    ///
    /// @param release which
    /// @param time when, in UTC
    public record Step(ReleaseId release, Instant time) {}

    private final List<Step> steps;
    private final Map<Long, Integer> lastChanges = new HashMap<>();
    private int everything;

    private ChangeHistory(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// Walks through the steps.
    ///
    /// @param steps oldest first, at least one
    /// @param changes between two releases; nothing where they are not known, or too many
    static ChangeHistory of(
            List<Step> steps, Function<ReleasePair, Optional<ChangedParts>> changes) {
        var history = new ChangeHistory(steps);
        for (var i = 1; i < steps.size(); i++) {
            var step = i;
            var pair = new ReleasePair(steps.get(i - 1).release(), steps.get(i).release());
            changes.apply(pair)
                    .ifPresentOrElse(
                            changed ->
                                    changed.hashes()
                                            .forEach(hash -> history.lastChanges.put(hash, step)),
                            () -> history.everything = step);
        }
        return history;
    }

    /// Two releases, one current after the other.
    record ReleasePair(ReleaseId before, ReleaseId after) {}

    /// The number of the latest step; it grows as long as the archive lives.
    public int latest() {
        return steps.size() - 1;
    }

    /// The number of the step at which an answer made of these parts last changed.
    public int lastChange(Parts parts) {
        return parts.isEverything()
                ? latest()
                : parts.hashes()
                        .mapToInt(hash -> lastChanges.getOrDefault(hash, 0))
                        .reduce(everything, Math::max);
    }

    /// What happened at a step.
    public Step step(int number) {
        return steps.get(number);
    }
}
