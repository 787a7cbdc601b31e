import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of places that nobody gave to a place: put together from syllables, rich in umlauts, many
/// of them more than once.
final class Names {
    private static final List<String> BEFORE =
            List.of("", "", "", "", "", "Groß ", "Klein ", "Ober", "Nieder", "Neu", "Alt-", "Über");
    private static final List<String> ONSETS =
            List.of("br", "gr", "kl", "schw", "pf", "z", "d", "f", "l", "m", "n", "r", "w", "qu");
    private static final List<String> VOWELS =
            List.of("ä", "ö", "ü", "ä", "ö", "ü", "a", "e", "i", "o", "u", "ei", "äu");
    private static final List<String> CODAS =
            List.of("mmel", "ck", "ß", "nd", "rl", "ppel", "st", "tz", "lm", "ng", "ff", "sch");
    private static final List<String> ENDS =
            List.of("ingen", "büttel", "hüsen", "rödt", "förth", "wört", "lüh", "mühl", "brög");

    /// Found in very many towns.
    private static final List<String> QUARTERS =
            List.of(
                    "Innenstadt",
                    "Altstadt",
                    "Bahnhofsviertel",
                    "Südstadt",
                    "Weststadt",
                    "Nördliche Vorstadt",
                    "Östliche Innenstadt",
                    "Mühlenviertel",
                    "Hafenviertel",
                    "Grüne Mitte",
                    "Schloßvorstadt",
                    "Äußere Neustadt");

    private final Dice dice;
    private final Map<String, Integer> taken = new HashMap<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /// A municipality's name, such as “Großpfückingen”.
    String municipality() {
        return capital(dice.oneOf(BEFORE) + stem() + dice.oneOf(ENDS));
    }

    /// An area's name that no other area of the municipality has; the common ones come first.
    String area(Set<String> others) {
        for (var tries = 0; tries < 4; tries++) {
            var quarter = dice.mostlyFirst(QUARTERS);
            if (others.add(quarter)) {
                return quarter;
            }
        }
        while (true) {
            var made = capital(stem() + stem()) + dice.oneOf(List.of("", "-Nord", "-Süd", " Ost"));
            if (others.add(made)) {
                return made;
            }
        }
    }

    private String stem() {
        return dice.oneOf(ONSETS) + dice.oneOf(VOWELS) + dice.oneOf(CODAS);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace("- ", "-");
    }

    /// A slug for a label, told apart by a number where it was given before.
    String slug(String label) {
        var slug =
                label.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var use = taken.merge(slug, 1, Integer::sum);
        return use == 1 ? slug : slug + "-" + use;
    }
}
