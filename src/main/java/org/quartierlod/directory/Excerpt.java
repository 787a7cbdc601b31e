package org.quartierlod.directory;

import java.util.regex.Pattern;

/// The part of a description that tells why a thing was found.
///
/// @param language of the text
/// @param text in one line, short
public record Excerpt(String language, String text) {
    private static final int LENGTH = 200;
    private static final int BEFORE = 60;
    private static final String MORE = "…";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// From the description in the reader's language, else in German, English, any, in which one of
    /// the words stands, if there is one; empty where nothing is described.
    public static Excerpt of(Thing thing, SearchWords words, String language) {
        var lines =
                thing.descriptions().stream()
                        .sorted(Text.bestFor(language))
                        .map(text -> new Text(text.language(), inOneLine(text.text())))
                        .toList();
        return lines.stream()
                .filter(line -> line.language().equals(lines.getFirst().language()))
                .filter(line -> words.first(line.text()).isPresent())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line -> around(line, words.first(line.text()).orElse(0)))
                .orElseGet(() -> new Excerpt("", ""));
    }

    private static String inOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static Excerpt around(Text line, int place) {
        var text = line.text();
        var start = place < LENGTH / 2 ? 0 : afterSpace(text, place - BEFORE);
        var end = Math.min(text.length(), start + LENGTH);
        var cut = end < text.length() ? beforeSpace(text, start, end) : end;
        return new Excerpt(
                line.language(),
                (start > 0 ? MORE : "")
                        + text.substring(start, cut)
                        + (cut < text.length() ? MORE : ""));
    }

    private static int afterSpace(String text, int from) {
        var space = text.lastIndexOf(' ', from);
        var start = Math.max(space + 1, from - BEFORE);
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int beforeSpace(String text, int start, int end) {
        var space = text.lastIndexOf(' ', end);
        var cut = space > start + LENGTH / 2 ? space : end;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }
}
