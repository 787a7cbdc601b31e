package org.quartierlod.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.quartierlod.example.ExampleDocuments;
import org.quartierlod.example.Gallery;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.QueryPages;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.DocumentResponses;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The gallery of worked queries, each of them, and each as a file.
@RestController
class GalleryController {
    private final Gallery gallery;
    private final CurrentRelease current;
    private final ExampleDocuments documents;
    private final DocumentResponses responses;
    private final QueryPages pages;
    private final CacheHeaders cache;
    private final ExampleAnswers answers = new ExampleAnswers();

    GalleryController(
            Gallery gallery,
            CurrentRelease current,
            DocumentResponses responses,
            QueryPages pages,
            BaseIri base,
            CacheHeaders cache) {
        this.gallery = gallery;
        this.current = current;
        this.documents = new ExampleDocuments(base);
        this.responses = responses;
        this.pages = pages;
        this.cache = cache;
    }

    @GetMapping({"/example", "/example.{extension}"})
    ResponseEntity<byte[]> all(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        return answer(
                documents.all(gallery.all()),
                extension,
                circumstances -> pages.gallery(circumstances, gallery.all()),
                request);
    }

    @GetMapping({"/example/{slug:[a-z0-9-]{1,80}}", "/example/{slug:[a-z0-9-]{1,80}}.{extension}"})
    ResponseEntity<byte[]> one(
            @PathVariable String slug,
            @PathVariable Optional<String> extension,
            HttpServletRequest request) {
        var example = gallery.named(slug).orElseThrow(GalleryController::unknown);
        if (extension.filter("rq"::equals).isPresent()) {
            return file(example, request);
        }
        return answer(
                documents.one(example, gallery.all()),
                extension,
                circumstances ->
                        pages.example(
                                circumstances,
                                example,
                                current.read(served -> answers.of(example, served))),
                request);
    }

    private ResponseEntity<byte[]> file(Example example, HttpServletRequest request) {
        var bytes = example.file().getBytes(StandardCharsets.UTF_8);
        return new Representation(bytes, "application/sparql-query")
                .answer(cache.current(200), request);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Ein solches Beispiel oder ein solches Format gibt es nicht.",
                        "There is no such example or format."));
    }

    private ResponseEntity<byte[]> answer(
            Document document,
            Optional<String> extension,
            Function<Page.Circumstances, byte[]> html,
            HttpServletRequest request) {
        var format = DocumentResponses.format(extension, request, GalleryController::unknown);
        var language = Language.of(request).tag();
        return responses.answer(
                document, format, () -> html.apply(circumstances(document, language)), request);
    }

    private Page.Circumstances circumstances(Document document, String language) {
        var release =
                current.read(served ->
                        new Page.Release(
                                served.release().id().number(),
                                served.release().manifest().created()));
        return Page.Circumstances.at(document.path(), language, release);
    }
}
