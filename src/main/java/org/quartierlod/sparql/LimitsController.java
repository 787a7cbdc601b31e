package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.representation.Page;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.AskedFormat;
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

/// The limits of the endpoint, for people and programs.
@RestController
class LimitsController {
    private final Limits limits;
    private final LimitsDocument document;
    private final DocumentWriter data;
    private final Page page;
    private final BaseIri base;
    private final CacheHeaders cache;

    LimitsController(
            Limits limits,
            LimitsDocument document,
            DocumentWriter data,
            Page page,
            BaseIri base,
            CacheHeaders cache) {
        this.limits = limits;
        this.document = document;
        this.data = data;
        this.page = page;
        this.base = base;
        this.cache = cache;
    }

    @GetMapping({"/def/limits", "/def/limits.{extension}"})
    ResponseEntity<byte[]> limits(
            @PathVariable Optional<String> extension, HttpServletRequest request) {
        var suffix = extension.flatMap(DocumentFormat::of);
        if (extension.isPresent() && suffix.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "Ein solches Format gibt es nicht.",
                            "There is no such format."));
        }
        var format = AskedFormat.of(request, suffix);
        var response =
                cache.current(200)
                        .header(HttpHeaders.CONTENT_LOCATION, address(format))
                        .header(
                                HttpHeaders.LINK,
                                "<" + base.value() + LimitsDocument.PATH + ">; rel=\"canonical\"");
        if (format != DocumentFormat.HTML) {
            return new Representation(data.write(document.document(), format), format.contentType())
                    .answer(response, request);
        }
        var language = Language.of(request);
        response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return new Representation(html(language), format.contentType()).answer(response, request);
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
