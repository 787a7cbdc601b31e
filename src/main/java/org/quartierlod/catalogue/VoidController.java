package org.quartierlod.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.quartierlod.catalogue.view.VoidView;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.PerRelease;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.DocumentResponses;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// [VoID](https://www.w3.org/TR/void/#well-known) where it is looked for; people are led to the
/// catalogue.
@RestController
class VoidController {
    private static final QueryFile CLASSES = QueryFile.of(VoidController.class, "classes");
    private static final QueryFile PROPERTIES = QueryFile.of(VoidController.class, "properties");
    private static final QueryFile LINKS = QueryFile.of(VoidController.class, "links");

    private final CurrentRelease current;
    private final Catalogues catalogues;
    private final DocumentResponses responses;
    private final BaseIri base;
    private final CacheHeaders cache;
    private final PerRelease<VoidView.Counts> counts = new PerRelease<>(VoidController::count);

    VoidController(
            CurrentRelease current,
            Catalogues catalogues,
            DocumentResponses responses,
            BaseIri base,
            CacheHeaders cache) {
        this.current = current;
        this.catalogues = catalogues;
        this.responses = responses;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping({"/.well-known/void", "/.well-known/void.{extension}"})
    ResponseEntity<byte[]> description(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        var format = DocumentResponses.format(extension, request, VoidController::unknown);
        if (format == DocumentFormat.HTML) {
            return cache.current(HttpStatus.SEE_OTHER.value())
                    .location(URI.create(base.value() + "catalog"))
                    .build();
        }
        return current.read(served -> {
            var catalogue = catalogues.of(served);
            return responses.answer(
                    VoidView.PATH,
                    "",
                    format,
                    Optional.of(catalogue.modified()),
                    () ->
                            CatalogueDocuments.data(
                                    VoidView.of(catalogue, counts.of(served)), format),
                    request);
        });
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Dieses Format gibt es nicht.",
                        "There is no such format."));
    }

    /// What takes time, and does not depend on how the release became current.
    private static VoidView.Counts count(Served served) {
        var store = served.store();
        return new VoidView.Counts(
                store.select(CLASSES.query()),
                store.select(PROPERTIES.query()),
                store.select(LINKS.query()));
    }
}
