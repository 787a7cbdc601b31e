package org.quartierlod.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/// Brings all spellings of a word to one: `Mühlenberg`, `MUEHLENBERG` and `muhlenberg`, `Straße`
/// and `strasse`.
///
/// An index holds each word and each two neighbours as one, so that it does not matter whether
/// somebody writes a hyphen, a space or nothing: `Nord-Ost` is held as `nord`, `ost` and `nordost`.
final class Spelling extends Analyzer {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /// Composed characters, none that merely steer how text is shown: soft hyphens, marks of
    /// direction.
    static String plain(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /// The words of a text, as written.
    static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(plain(text)).filter(word -> !word.isEmpty()).toList();
    }

    /// The one spelling of a word.
    String fold(String word) {
        return normalize("", word).utf8ToString();
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = CharTokenizer.fromTokenCharPredicate(Spelling::isOfWord);
        var neighbours = new ShingleFilter(tokenizer, 2, 2);
        neighbours.setTokenSeparator("");
        return new TokenStreamComponents(tokenizer, normalize(fieldName, neighbours));
    }

    private static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    /// Twice by the German rules, `ä` and `ae` to `a`: before other accents are dropped, so that
    /// `säen` is not read as `sän`, and after, so that `Noë` is read as `Noe`.
    @Override
    protected TokenStream normalize(String fieldName, TokenStream words) {
        var german = new GermanNormalizationFilter(new LowerCaseFilter(words));
        return new GermanNormalizationFilter(new ASCIIFoldingFilter(german));
    }
}
