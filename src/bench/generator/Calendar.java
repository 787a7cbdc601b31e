import java.util.Locale;

/// Dates as sources give them: some know the day, some the month, some the year alone.
final class Calendar {
    private final Dice dice;

    Calendar(Dice dice) {
        this.dice = dice;
    }

    /// A date in the year, at any of the three precisions.
    String date(int year) {
        var month = dice.between(1, 12);
        var day = dice.between(1, 28);
        return switch (dice.between(1, 3)) {
            case 1 -> year(year);
            case 2 ->
                    Graph.typed(
                            String.format(Locale.ROOT, "%d-%02d", year, month), "xsd:gYearMonth");
            default ->
                    Graph.typed(
                            String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day),
                            "xsd:date");
        };
    }

    static String year(int year) {
        return Graph.typed("" + year, "xsd:gYear");
    }
}
