package org.quartierlod.site;

import jakarta.servlet.http.HttpServletRequest;
import org.quartierlod.representation.Page;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What each problem type means: the pages their `type` leads to.
@RestController
class ProblemController {
    private final Page page;
    private final CacheHeaders cache;

    ProblemController(Page page, CacheHeaders cache) {
        this.page = page;
        this.cache = cache;
    }

    @GetMapping("/problem/{name}")
    ResponseEntity<byte[]> problem(@PathVariable String name, HttpServletRequest request) {
        var language = Language.of(request);
        var type =
                ProblemType.of(name)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.of(
                                                ProblemType.NOT_FOUND,
                                                "Diese Art von Problem gibt es nicht.",
                                                "There is no such type of problem.")));
        var bytes =
                page.problem(
                        Page.Circumstances.at(
                                "problem/" + type.path(), language.tag(), Page.Release.UNKNOWN),
                        type.title(language),
                        type.meaning(language),
                        type.status());
        return new Representation(bytes, "text/html;charset=utf-8")
                .answer(
                        cache.current(200).header(HttpHeaders.CONTENT_LANGUAGE, language.tag()),
                        request);
    }
}
