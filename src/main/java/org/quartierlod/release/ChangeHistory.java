package org.quartierlod.release;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;

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
    private final Map<Node, Set<Integer>> graphChanges = new HashMap<>();
    private final SortedSet<Integer> unknown = new TreeSet<>(Set.of(0));

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
                            changed -> history.add(changed, step), () -> history.unknown.add(step));
        }
        return history;
    }

    private void add(ChangedParts changed, int step) {
        changed.hashes().forEach(hash -> lastChanges.put(hash, step));
        changed.graphs()
                .forEach(graph ->
                        graphChanges.computeIfAbsent(graph, _ -> new TreeSet<>()).add(step));
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
                        .reduce(unknown.last(), Math::max);
    }

    /// The steps at which any of these graphs changed, or may have, newest first; the first step of
    /// all is the last of them.
    public List<Step> changes(Collection<Node> graphs) {
        var numbers = new TreeSet<>(unknown);
        graphs.forEach(graph -> numbers.addAll(graphChanges.getOrDefault(graph, Set.of())));
        return numbers.descendingSet().stream().map(steps::get).toList();
    }

    /// What happened at a step.
    public Step step(int number) {
        return steps.get(number);
    }
}
