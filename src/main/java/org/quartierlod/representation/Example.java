package org.quartierlod.representation;

import java.util.List;
import java.util.Map;

/// A worked query with what it is called and what it teaches.
///
/// @param slug its name in addresses
/// @param titles by language
/// @param descriptions by language
/// @param keywords the features of the language it shows, and what its result is good for
/// @param text as asked, without the comments that describe it
/// @param file the whole file
public record Example(
        String slug,
        Theme theme,
        Form form,
        Map<String, String> titles,
        Map<String, String> descriptions,
        List<String> keywords,
        String text,
        String file) {
    /// Copies.
    public Example {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        keywords = List.copyOf(keywords);
    }

    /// What an example is about, in the order in which a reader meets them.
    public enum Theme {
        /// First steps.
        START,
        /// Programmes and areas.
        PROGRAMMES,
        /// Who is responsible for what.
        RESPONSIBILITY,
        /// Tasks and goals.
        GOALS,
        /// Who says so.
        SOURCES,
        /// What is not recorded.
        GAPS,
        /// The other query forms.
        FORMS
    }

    /// The [query forms](https://www.w3.org/TR/sparql11-query/#QueryForms), which decide what an
    /// answer is.
    public enum Form {
        /// Rows.
        SELECT,
        /// Yes or no.
        ASK,
        /// Statements made to a pattern.
        CONSTRUCT,
        /// Statements about things.
        DESCRIBE;

        /// Whether the answer is a graph.
        public boolean isGraph() {
            return this == CONSTRUCT || this == DESCRIBE;
        }
    }

    /// What it is called in a language.
    public String title(String language) {
        return titles.getOrDefault(language, slug);
    }

    /// What it teaches, in a language.
    public String description(String language) {
        return descriptions.getOrDefault(language, "");
    }
}
