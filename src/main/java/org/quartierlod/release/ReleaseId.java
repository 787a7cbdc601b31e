package org.quartierlod.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A release's number and the first twelve digits of its dataset hash, written `7-0f3c5a9be210`.
///
/// @param number from 1, never used twice
/// @param hash twelve hexadecimal digits
public record ReleaseId(int number, String hash) implements Comparable<ReleaseId> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})-([0-9a-f]{12})");

    /// Checks the form.
    public ReleaseId {
        if (!FORM.matcher(number + "-" + hash).matches()) {
            throw new IllegalArgumentException("Not a release: " + number + "-" + hash);
        }
    }

    static ReleaseId of(int number, String datasetHash) {
        return new ReleaseId(number, datasetHash.substring(0, 12));
    }

    /// Reads the written form.
    public static Optional<ReleaseId> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new ReleaseId(Integer.parseInt(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(ReleaseId other) {
        return Comparator.comparingInt(ReleaseId::number)
                .thenComparing(ReleaseId::hash)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return number + "-" + hash;
    }
}
