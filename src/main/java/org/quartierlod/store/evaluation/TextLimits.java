package org.quartierlod.store.evaluation;

import org.quartierlod.store.QueryFailure;

/// How large a value or result may become while a query makes it.
public final class TextLimits {
    /// Most characters of one string.
    public static final int MOST_CHARACTERS = 1 << 20;

    /// Most characters of all strings that `GROUP_CONCAT` makes.
    public static final long MOST_HELD = 8L << 20;

    /// Most digits of one number.
    public static final int MOST_DIGITS = 10_000;

    /// Most characters of a regular expression.
    public static final int MOST_OF_PATTERN = 1_000;

    /// Most repetitions in a regular expression, multiplied.
    public static final int MOST_REPETITIONS = 10_000;

    /// Most steps of a regular expression: a repeated part is compiled as often as it may be
    /// repeated.
    public static final int MOST_STEPS = 100_000;

    /// Most triples of a result in a format whose writer needs all of them at once, which is
    /// JSON-LD and RDF/XML: it looks at no watch meanwhile.
    public static final int MOST_TRIPLES_AT_ONCE = 100_000;

    /// Most comparisons in the search of one string in another.
    static final long MOST_COMPARISONS = 1L << 30;

    private TextLimits() {}

    /// Jena looks for a string at every place of the other.
    static QueryFailure tooSlow() {
        return new QueryFailure(
                QueryFailure.Reason.TOO_MUCH_MEMORY,
                QueryFailure.Told.of(
                        "CONTAINS, STRBEFORE und STRAFTER suchen keine so lange Zeichenkette in einer so langen.",
                        "CONTAINS, STRBEFORE and STRAFTER do not look for so long a string in so long a one."));
    }

    static QueryFailure tooLong() {
        return new QueryFailure(
                QueryFailure.Reason.TOO_MUCH_MEMORY,
                QueryFailure.Told.of(
                        "Ein Wert würde länger als erlaubt: höchstens "
                                + MOST_CHARACTERS
                                + " Zeichen je Zeichenkette, "
                                + MOST_HELD
                                + " in allen GROUP_CONCAT, "
                                + MOST_DIGITS
                                + " Stellen je Zahl.",
                        "A value would become longer than allowed: at most "
                                + MOST_CHARACTERS
                                + " characters a string, "
                                + MOST_HELD
                                + " in all GROUP_CONCAT, "
                                + MOST_DIGITS
                                + " digits a number."));
    }
}
