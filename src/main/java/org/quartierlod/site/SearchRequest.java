package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quartierlod.directory.SearchWords;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.web.util.UriUtils;

/// What somebody searches for, and which page of it they want to see.
///
/// @param text as typed
/// @param words in it
/// @param page counted from one
/// @param suffix the language chosen by the address, as part of a query string; links keep it
record SearchRequest(String text, SearchWords words, int page, String suffix) {
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,7}");
    private static final Pattern LANGUAGE = Pattern.compile("de|en");

    /// @throws ProblemException when too much or no page is asked for
    static SearchRequest of(HttpServletRequest request) {
        var text = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        SearchWords.exceeded(text)
                .ifPresent(limit -> {
                    throw tooMuch(limit);
                });
        var language = Optional.ofNullable(request.getParameter("lang")).orElse("");
        return new SearchRequest(
                text,
                SearchWords.of(text),
                page(Optional.ofNullable(request.getParameter("page")).orElse("1")),
                LANGUAGE.matcher(language).matches() ? "&lang=" + language : "");
    }

    private static ProblemException tooMuch(SearchWords.Limit limit) {
        return switch (limit) {
            case CHARACTERS ->
                    badRequest(
                            "Der Suchtext darf höchstens %d Zeichen haben.".formatted(limit.most()),
                            "The search text may have at most %d characters."
                                    .formatted(limit.most()));
            case WORDS ->
                    badRequest(
                            "Gesucht werden kann nach höchstens %d Wörtern."
                                    .formatted(limit.most()),
                            "A search may have at most %d words.".formatted(limit.most()));
        };
    }

    private static int page(String number) {
        if (!PAGE.matcher(number).matches()) {
            throw badRequest(
                    "Der Parameter page ist eine Seitenzahl von 1 an.",
                    "The parameter page is the number of a page, from 1.");
        }
        return Integer.parseInt(number);
    }

    private static ProblemException badRequest(String german, String english) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, german, english));
    }

    /// What follows the path in the address of the whole result.
    String query() {
        return text.isEmpty() ? "" : "?q=" + UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /// The address of the whole result, below the base.
    String path() {
        return "search" + query();
    }

    /// The address of a page of it.
    String path(long number) {
        return text.isEmpty() ? path() : path() + "&page=" + number;
    }
}
