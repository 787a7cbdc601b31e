package org.quartierlod.source;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turtle's escapes ([Turtle §6.4](https://www.w3.org/TR/turtle/#sec-escapes)).
final class Escapes {
    private static final Pattern NUMERIC =
            Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\U([0-9A-Fa-f]{8})");

    private Escapes() {}

    /// The code point an escape stands for; -1 when there is none, or one that stands for itself.
    static int at(String text, int index) {
        if (text.startsWith("\\b", index)) {
            return '\b';
        }
        if (text.startsWith("\\f", index)) {
            return '\f';
        }
        var numeric = NUMERIC.matcher(text).region(index, text.length());
        return numeric.lookingAt() ? code(numeric) : -1;
    }

    /// An IRI as the parser will read it.
    static String resolved(String iri) {
        return NUMERIC.matcher(iri)
                .replaceAll(found -> {
                    var code = code(found);
                    return Character.isValidCodePoint(code)
                            ? Matcher.quoteReplacement(Character.toString(code))
                            : "";
                });
    }

    private static int code(MatchResult found) {
        var hex = found.group(1) == null ? found.group(2) : found.group(1);
        return Integer.parseUnsignedInt(hex, 16);
    }
}
