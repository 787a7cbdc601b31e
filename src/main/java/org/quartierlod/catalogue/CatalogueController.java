package org.quartierlod.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.quartierlod.catalogue.view.FullView;
import org.quartierlod.catalogue.view.Profile;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Slug;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.DocumentResponses;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue in each profile, as portals harvest it, and each dataset in full.
@RestController
class CatalogueController {
    private final Catalogues catalogues;
    private final CatalogueDocuments documents;
    private final DocumentResponses responses;
    private final CatalogueSettings settings;
    private final BaseIri base;
    private final CacheHeaders cache;

    CatalogueController(
            Catalogues catalogues,
            CatalogueDocuments documents,
            DocumentResponses responses,
            CatalogueSettings settings,
            BaseIri base,
            CacheHeaders cache) {
        this.catalogues = catalogues;
        this.documents = documents;
        this.responses = responses;
        this.settings = settings;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping({"/catalog", "/catalog.{extension}"})
    ResponseEntity<byte[]> catalogue(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        return page(profile(request), extension, request);
    }

    /// A path for portals that cannot keep a query.
    @GetMapping({"/catalog/2.1.1/catalog", "/catalog/2.1.1/catalog.{extension}"})
    ResponseEntity<byte[]> compatible(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        return page(Profile.DCAT_AP_2_1_1, extension, request);
    }

    private ResponseEntity<byte[]> page(
            Profile profile, Optional<String> extension, HttpServletRequest request) {
        var format = DocumentResponses.format(extension, request, CatalogueController::unknown);
        var number = number(request, "page").orElse(1);
        var release = number(request, "release");
        return catalogues.read(catalogue -> {
            var page = new CataloguePage(catalogue, profile, settings.pageSize(), number);
            if (!page.exists() || release.filter(r -> r != catalogue.release()).isPresent()) {
                throw unknown();
            }
            return responses.answer(
                    profile.path(),
                    page.query(),
                    format,
                    Optional.of(catalogue.modified()),
                    () ->
                            format == DocumentFormat.HTML
                                    ? documents.list(page, Language.of(request).tag())
                                    : CatalogueDocuments.data(page.graph(format), format),
                    request);
        });
    }

    @GetMapping({"/dataset/{name}", "/dataset/{name}/"})
    ResponseEntity<byte[]> dataset(@PathVariable String name, HttpServletRequest request) {
        var dot = name.lastIndexOf('.');
        var suffix =
                dot < 0
                        ? Optional.<DocumentFormat>empty()
                        : DocumentFormat.of(name.substring(dot + 1));
        var slug = Slug.spell(suffix.isPresent() ? name.substring(0, dot) : name);
        var extension = suffix.map(DocumentFormat::extension);
        return catalogues.read(catalogue -> {
            var dataset = catalogue.dataset(slug).orElseThrow(CatalogueController::unknown);
            var path = dataset.path() + extension.map(e -> "." + e).orElse("");
            if (!request.getRequestURI().endsWith("/" + path)) {
                var there = URI.create(base.value() + path);
                return cache.current(HttpStatus.MOVED_PERMANENTLY.value()).location(there).build();
            }
            var format = DocumentResponses.format(extension, request, CatalogueController::unknown);
            return responses.answer(
                    dataset.path(),
                    "",
                    format,
                    Optional.of(catalogue.modified()),
                    () ->
                            format == DocumentFormat.HTML
                                    ? documents.page(catalogue, dataset, Language.of(request).tag())
                                    : CatalogueDocuments.data(
                                            FullView.of(catalogue, dataset), format),
                    request);
        });
    }

    private static Profile profile(HttpServletRequest request) {
        var token = request.getParameter("profile");
        return token == null
                ? Profile.DCAT_AP_DE_3
                : Profile.of(token).orElseThrow(CatalogueController::unknownProfile);
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        var value = Optional.ofNullable(request.getParameter(name));
        if (value.filter(text -> !text.matches("[1-9][0-9]{0,8}")).isPresent()) {
            throw problem(
                    ProblemType.BAD_REQUEST,
                    name + " ist eine Zahl von 1 an.",
                    name + " is a number from 1 on.");
        }
        return value.map(Integer::valueOf);
    }

    private static ProblemException unknownProfile() {
        return problem(
                ProblemType.BAD_REQUEST,
                "Dieses Profil gibt es nicht. Es gibt: dcat-ap-de-3.0, dcat-ap-2.1.1.",
                "There is no such profile. There are: dcat-ap-de-3.0, dcat-ap-2.1.1.");
    }

    /// A page of a release that is over is none: a harvester begins anew instead of losing records.
    private static ProblemException unknown() {
        return problem(
                ProblemType.NOT_FOUND,
                "Einen solchen Datensatz, eine solche Seite des Katalogs oder ein solches Format gibt es nicht (mehr). Von vorn: /catalog.",
                "There is no such dataset, page of the catalogue or format (any more). From the beginning: /catalog.");
    }

    private static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }
}
