package org.quartierlod.representation.page;

/// A piece of an answer: a text from the data, with words of ours around it.
///
/// @param before in the language of the page
/// @param href where the text leads, or empty
/// @param text from the data
/// @param lang of the text where it is not that of the page, else empty
/// @param moment the text as a machine writes it, where it is a date, else empty
/// @param after in the language of the page
record Phrase(String before, String href, String text, String lang, String moment, String after) {
    /// Words of ours alone.
    static Phrase words(String words) {
        return new Phrase(words, "", "", "", "", "");
    }

    Phrase between(String wordsBefore, String wordsAfter) {
        return new Phrase(wordsBefore, href, text, lang, moment, wordsAfter);
    }
}
