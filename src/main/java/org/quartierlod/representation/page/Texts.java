package org.quartierlod.representation.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// What pages say of themselves, in one language.
public final class Texts {
    private static final String BUNDLE = "org.quartierlod.representation.texts";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String language;
    private final ResourceBundle bundle;

    private Texts(String language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The texts in a language.
    public static Texts of(String language) {
        return new Texts(language);
    }

    /// The language of these texts.
    String language() {
        return language;
    }

    /// The order in which readers look things up: by letters, whatever marks they bear, then by
    /// marks and case. The same on every machine.
    static Comparator<String> order() {
        return Comparator.comparing(Texts::letters).thenComparing(Comparator.naturalOrder());
    }

    private static String letters(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// A text, with `{0}`, `{1}` … replaced.
    public String get(String key, Object... values) {
        var text = bundle.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /// The text with this key or, where there is none, the key.
    String named(String key) {
        return has(key) ? get(key) : key;
    }

    /// Those whose keys begin so, by the rest of the key.
    Map<String, String> beginningWith(String start) {
        Map<String, String> found = new HashMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(start))
                .forEach(key -> found.put(key.substring(start.length()), bundle.getString(key)));
        return found;
    }

    /// All of them as `t_key`, for templates.
    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>();
        bundle.keySet().forEach(key -> all.put("t_" + key, bundle.getString(key)));
        return all;
    }
}
