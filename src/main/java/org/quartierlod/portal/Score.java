package org.quartierlod.portal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.vocabulary.DCAT;

/// The quality of one dataset's description, as data.europa.eu counts it.
///
/// What is counted of distributions is counted of the best one of them; this is at most what the
/// portal counts.
///
/// @param dataset as findings write it
/// @param missed the indicators that give no points
public record Score(String dataset, Set<Indicator> missed) {
    /// All the points there are.
    public static final int MOST = points(EnumSet.allOf(Indicator.class));

    /// Copies, sorted.
    public Score {
        missed = new TreeSet<>(missed);
    }

    static Score of(String name, Described dataset) {
        var missed = missed(dataset, Indicator.of(Indicator.Of.DATASET));
        var ofDistributions = Indicator.of(Indicator.Of.DISTRIBUTION);
        missed.addAll(
                dataset.all(DCAT.distribution).stream()
                        .map(distribution -> missed(distribution, ofDistributions))
                        .min(Comparator.comparingInt(Score::points))
                        .orElse(Set.copyOf(ofDistributions)));
        return new Score(name, missed);
    }

    private static Set<Indicator> missed(Described thing, List<Indicator> indicators) {
        var missed = EnumSet.noneOf(Indicator.class);
        indicators.stream().filter(indicator -> !indicator.isMet(thing)).forEach(missed::add);
        return missed;
    }

    private static int points(Set<Indicator> indicators) {
        return indicators.stream().mapToInt(Indicator::points).sum();
    }

    /// The points it gets.
    public int points() {
        return MOST - points(missed);
    }

    /// The portal's word for so many points.
    public String rating() {
        var points = points();
        if (points > 350) {
            return "excellent";
        }
        if (points > 220) {
            return "good";
        }
        return points > 120 ? "sufficient" : "bad";
    }
}
