package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
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
        var header = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
        return parameter(request)
                .flatMap(Language::ofTag)
                .orElseGet(() -> accepted(String.join(",", header)));
    }

    /// A query string that cannot be decoded, or a form that breaks off, names no language.
    private static Optional<String> parameter(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("lang"));
        } catch (IllegalArgumentException
                | IllegalStateException
                | HttpException.RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Language> ofTag(String tag) {
        return List.of(values()).stream()
                .filter(l -> l.tag.equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// By the header alone.
    static Language accepted(String header) {
        try {
            var ranges = Locale.LanguageRange.parse(header);
            var tag = Locale.lookupTag(ranges, List.of(GERMAN.tag, ENGLISH.tag));
            return Optional.ofNullable(tag).flatMap(Language::ofTag).orElse(GERMAN);
        } catch (IllegalArgumentException _) {
            return GERMAN;
        }
    }
}
