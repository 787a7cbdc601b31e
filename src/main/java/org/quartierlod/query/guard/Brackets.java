package org.quartierlod.query.guard;

import java.util.regex.Pattern;

/// Counts how deep the brackets of a query stand within each other, those in strings, comments and
/// IRIs aside ([§19](https://www.w3.org/TR/sparql11-query/#grammar)).
final class Brackets {
    private static final Pattern IRI = Pattern.compile("<[^<>\"{}|^`\\\\\\x00-\\x20]*+>");

    private final String text;
    private int position;
    private int depth;
    private int deepest;

    private Brackets(String text) {
        this.text = text;
    }

    static int depth(String text) {
        var brackets = new Brackets(text);
        brackets.count();
        return brackets.deepest;
    }

    private void count() {
        while (position < text.length()) {
            var c = text.charAt(position);
            switch (c) {
                case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
                case ')', '}', ']' -> depth--;
                case '"', '\'' -> string(c);
                case '#' -> comment();
                case '<' -> iri();
                case '\\' -> position++;
                default -> {}
            }
            position++;
        }
    }

    private void comment() {
        var end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
    }

    /// To the end of an IRI; elsewhere the sign compares.
    private void iri() {
        var iri = IRI.matcher(text).region(position, text.length());
        if (iri.lookingAt()) {
            position = iri.end() - 1;
        }
    }

    /// To the end of a string, or not at all where it has none on its line: then it is none.
    private void string(char quote) {
        var mark = String.valueOf(quote);
        var isLong = text.startsWith(mark.repeat(3), position);
        var end = isLong ? mark.repeat(3) : mark;
        var i = position + end.length();
        while (i < text.length() && !text.startsWith(end, i)) {
            if (!isLong && text.charAt(i) == '\n') {
                return;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        if (i < text.length()) {
            position = i + end.length() - 1;
        }
    }
}
