package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quartierlod.representation.Example;

/// Examples by what they are about, in one language.
///
/// @param name of the theme
record Themes(String name, String anchor, List<Entry> examples) {
    /// An example.
    ///
    /// @param chosen whether it is the one that is shown
    record Entry(
            String slug, String title, String description, List<String> keywords, boolean chosen) {}

    /// The themes that have examples.
    ///
    /// @param chosen the name of the example that is shown, or empty
    static List<Themes> of(List<Example> examples, String chosen, Texts texts) {
        var themes = new ArrayList<Themes>();
        for (var theme : Example.Theme.values()) {
            var entries =
                    examples.stream()
                            .filter(example -> example.theme() == theme)
                            .map(example -> entry(example, chosen, texts))
                            .toList();
            if (!entries.isEmpty()) {
                var key = theme.name().toLowerCase(Locale.ROOT);
                themes.add(new Themes(texts.get("theme_" + key), key, entries));
            }
        }
        return themes;
    }

    private static Entry entry(Example example, String chosen, Texts texts) {
        return new Entry(
                example.slug(),
                example.title(texts.language()),
                example.description(texts.language()),
                example.keywords(),
                example.slug().equals(chosen));
    }
}
