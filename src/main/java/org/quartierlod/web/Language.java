package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// The languages pages and problems speak.
public enum Language {
    GERMAN("de"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The language tag.
    public String tag() {
        return tag;
    }

    /// One of two texts.
    public String pick(String german, String english) {
        return this == GERMAN ? german : english;
    }

    /// `?lang=` if it is one of ours, else by `Accept-Language` ([RFC 9110
    /// §12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)), else German.
    public static Language of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::ofTag)
                .orElseGet(() -> accepted(request));
    }

    private static Optional<Language> ofTag(String tag) {
        return List.of(values()).stream()
                .filter(l -> l.tag.equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Language accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return GERMAN;
        }
        try {
            var tag =
                    Locale.lookupTag(
                            Locale.LanguageRange.parse(header), List.of(GERMAN.tag, ENGLISH.tag));
            return tag == null ? GERMAN : ofTag(tag).orElse(GERMAN);
        } catch (IllegalArgumentException _) {
            return GERMAN;
        }
    }
}
