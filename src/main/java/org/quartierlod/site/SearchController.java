package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.AskedFormat;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The search: things by what they are called and said to be.
@RestController
class SearchController {
    private final Search search;
    private final SearchFormats formats;
    private final BaseIri base;
    private final CacheHeaders cache;

    SearchController(Search search, SearchFormats formats, BaseIri base, CacheHeaders cache) {
        this.search = search;
        this.formats = formats;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        var format = AskedFormat.of(request, Optional.empty());
        var asked = SearchRequest.of(request);
        var language = Language.of(request);
        var answer = search.answer(asked, format);
        if (answer.pages().isBeyondLast()) {
            throw noSuchPage(answer.pages());
        }
        var response =
                cache.current(200)
                        // Results are no pages of their own to be found elsewhere.
                        .header("X-Robots-Tag", "noindex")
                        .header(
                                HttpHeaders.LINK,
                                "<" + base.value() + asked.path() + ">; rel=\"collection\"");
        if (format == DocumentFormat.HTML) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return new Representation(
                        formats.write(asked, answer, format, language), format.contentType())
                .answer(response, request);
    }

    /// The one true spelling has no slash at the end.
    @GetMapping("/search/")
    ResponseEntity<byte[]> slash(HttpServletRequest request) {
        var location = URI.create(base.value() + SearchRequest.of(request).path());
        return cache.current(HttpStatus.MOVED_PERMANENTLY.value()).location(location).build();
    }

    private static ProblemException noSuchPage(Pages pages) {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Die letzte Seite ist Seite " + pages.last() + ".",
                        "The last page is page " + pages.last() + "."));
    }
}
