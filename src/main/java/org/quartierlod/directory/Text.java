package org.quartierlod.directory;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/// A text in a language.
///
/// @param language tag, empty where none is said
/// @param text as in the release, or its beginning where it is very long
public record Text(String language, String text) {
    private static final int LENGTH = 10_000;
    private static final char END_OF_TAG = '\n';

    static Text of(Node literal) {
        return new Text(literal.getLiteralLanguage(), literal.getLiteralLexicalForm())
                .within(LENGTH);
    }

    /// The beginning of this text, at most so many characters.
    Text within(int length) {
        if (text.length() <= length) {
            return this;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return new Text(language, text.substring(0, end));
    }

    String stored() {
        return language + END_OF_TAG + text;
    }

    static Text parse(String stored) {
        var end = stored.indexOf(END_OF_TAG);
        return new Text(stored.substring(0, end), stored.substring(end + 1));
    }

    /// Texts for a reader of a language first, then German, English, any, each in a fixed order.
    static Comparator<Text> bestFor(String language) {
        return Comparator.comparingInt((Text text) -> text.rank(language))
                .thenComparing(Text::language)
                .thenComparing(Text::text);
    }

    private int rank(String wanted) {
        return switch (language) {
            case String l when l.equals(wanted) -> 0;
            case "de" -> 1;
            case "en" -> 2;
            default -> 3;
        };
    }
}
