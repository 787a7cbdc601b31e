package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.DocumentResponses;
import org.quartierlod.web.Language;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The limits of the endpoint, for people and programs.
@RestController
class LimitsController {
    private final Limits limits;
    private final LimitsDocument document;
    private final DocumentResponses responses;
    private final Page page;
    private final BaseIri base;

    LimitsController(
            Limits limits,
            LimitsDocument document,
            DocumentResponses responses,
            Page page,
            BaseIri base) {
        this.limits = limits;
        this.document = document;
        this.responses = responses;
        this.page = page;
        this.base = base;
    }

    @GetMapping({"/def/limits", "/def/limits.{extension}"})
    ResponseEntity<byte[]> limits(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        var format = DocumentResponses.format(extension, request, LimitsController::unknown);
        return responses.answer(
                document.document(), format, () -> html(Language.of(request)), request);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Ein solches Format gibt es nicht.",
                        "There is no such format."));
    }

    private String address(DocumentFormat format) {
        return base.value() + LimitsDocument.PATH + "." + format.extension();
    }

    private byte[] html(Language language) {
        var circumstances =
                Page.Circumstances.at(LimitsDocument.PATH, language.tag(), Page.Release.UNKNOWN);
        var items = limits.all().stream().map(limit -> item(limit, language)).toList();
        return page.list(
                circumstances,
                new Page.Listing(
                        language.pick(
                                "Grenzen des SPARQL-Endpunkts", "Limits of the SPARQL endpoint"),
                        "",
                        items,
                        Page.Paging.NONE,
                        items.size(),
                        formats()));
    }

    private Page.Item item(Limit limit, Language language) {
        return new Page.Item(
                base.value() + "problem/" + limit.problem().path(),
                limit.name(language) + ": " + limit.value(),
                limit.problem().title(language));
    }

    private List<Page.Alternate> formats() {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format -> Page.Alternate.of(address(format), format))
                .toList();
    }
}
