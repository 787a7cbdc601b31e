package org.quartierlod.query.guard;

/// Counts how deep the brackets of a query stand within each other, those in strings aside.
final class Brackets {
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
                case '"', '\'' -> skip(c);
                default -> {}
            }
            position++;
        }
    }

    /// To the end of a string, or not at all where it has none on its line: then it is none, but an
    /// apostrophe in an IRI or a comment.
    private void skip(char quote) {
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
