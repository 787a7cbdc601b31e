package org.quartierlod.store.evaluation;

import org.quartierlod.store.QueryFailure;

/// How long a value may become while a query makes it.
public final class TextLimits {
    /// Most characters of one string.
    public static final int MOST_CHARACTERS = 1 << 20;

    /// Most characters of all strings that `GROUP_CONCAT` makes.
    public static final long MOST_HELD = 64L << 20;

    /// Most digits of one number.
    public static final int MOST_DIGITS = 10_000;

    private TextLimits() {}

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
