package org.quartierlod.directory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What somebody searches for: words, nothing that would be syntax.
public final class SearchWords {
    /// How much may be asked for at once.
    public enum Limit {
        /// Of the text.
        CHARACTERS(200),
        /// In it.
        WORDS(10);

        private final int most;

        Limit(int most) {
            this.most = most;
        }

        /// The most that is allowed.
        public int most() {
            return most;
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Spelling SPELLING = new Spelling();

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    /// Reads a text; what is neither letter nor digit divides words.
    ///
    /// @throws IllegalArgumentException when it exceeds a limit
    public static SearchWords of(String text) {
        exceeded(text)
                .ifPresent(limit -> {
                    throw new IllegalArgumentException("More " + limit + " than " + limit.most());
                });
        return new SearchWords(Spelling.words(text));
    }

    /// The limit that a text exceeds.
    public static Optional<Limit> exceeded(String text) {
        if (text.codePointCount(0, text.length()) > Limit.CHARACTERS.most()) {
            return Optional.of(Limit.CHARACTERS);
        }
        return Spelling.words(text).size() > Limit.WORDS.most()
                ? Optional.of(Limit.WORDS)
                : Optional.empty();
    }

    /// Whether there is nothing to search for.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// As written, in order.
    List<String> asWritten() {
        return words;
    }

    /// Where in a text the first of the words begins.
    OptionalInt first(String text) {
        var folded = words.stream().map(SPELLING::fold).toList();
        return WORD.matcher(text)
                .results()
                .filter(found -> isMeant(SPELLING.fold(Spelling.plain(found.group())), folded))
                .mapToInt(found -> found.start())
                .findFirst();
    }

    /// Whether it is one of the words, or begins with the last, which somebody may not have
    /// finished.
    private static boolean isMeant(String word, List<String> folded) {
        return folded.contains(word) || (!folded.isEmpty() && word.startsWith(folded.getLast()));
    }
}
