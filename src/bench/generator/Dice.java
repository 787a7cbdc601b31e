import java.util.List;
import java.util.Random;

/// Chance that comes out the same for the same seed on every machine: the algorithm of [Random] is
/// part of its contract.
final class Dice {
    private static final String OPAQUE = "abcdefghijklmnopqrstuvwxyz0123456789";
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A number from the first to the last, both included.
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// One of the values, the first ones more often: each half as often as the one before.
    <T> T mostlyFirst(List<T> values) {
        for (var value : values) {
            if (random.nextBoolean()) {
                return value;
            }
        }
        return values.getFirst();
    }

    /// A number from 1 with a long tail: P(n ≥ k) = 1/k², which makes 1.6 on average.
    int longTail(int most) {
        return Math.min(most, (int) Math.floor(1 / Math.sqrt(1 - random.nextDouble())));
    }

    /// A slug that tells nothing.
    String opaque() {
        var slug = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            slug.append(OPAQUE.charAt(random.nextInt(OPAQUE.length())));
        }
        return slug.toString();
    }
}
