package org.quartierlod.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.QueryPages;
import org.quartierlod.representation.QueryPages.Model;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.PerRelease;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page on the model: what there is, how it hangs together, a first query.
@RestController
class ModelController {
    private final CurrentRelease current;
    private final QueryPages pages;
    private final CacheHeaders cache;
    private final PerRelease<Model> models = new PerRelease<>(ModelReader::read);

    ModelController(CurrentRelease current, QueryPages pages, CacheHeaders cache) {
        this.current = current;
        this.pages = pages;
        this.cache = cache;
    }

    @GetMapping("/model")
    ResponseEntity<byte[]> model(HttpServletRequest request) {
        var language = Language.of(request).tag();
        var bytes = current.read(served -> page(served, language));
        return new Representation(bytes, "text/html;charset=utf-8")
                .answer(cache.current(200).header(HttpHeaders.CONTENT_LANGUAGE, language), request);
    }

    private byte[] page(Served served, String language) {
        var release =
                new Page.Release(
                        served.release().id().number(), served.release().manifest().created());
        return pages.model(Page.Circumstances.at("model", language, release), models.of(served));
    }
}
