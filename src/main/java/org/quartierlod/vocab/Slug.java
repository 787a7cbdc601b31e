package org.quartierlod.vocab;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The last part of a thing's IRI: lower-case ASCII letters, digits and single hyphens.
///
/// @param value for example `muehlenberg`
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /// Checks the form.
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("Not a slug: '" + value + "'");
        }
    }

    /// Whether the text already has the form of a slug.
    public static boolean isSlug(String text) {
        return FORM.matcher(text).matches();
    }

    /// The canonical spelling of a label, which may be empty when nothing of it is a letter or
    /// digit: NFC, lower case, `ä → ae`, `ö → oe`, `ü → ue`, `ß → ss`, other diacritics dropped,
    /// everything else a hyphen.
    public static String spell(String label) {
        var lower = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var german =
                lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        var plain = MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
        return EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
