package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.RdfWriter;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// The query operation of the [SPARQL 1.1 Protocol](https://www.w3.org/TR/sparql11-protocol/), on
/// the current release or on the one that `?release=` or the address names. Without a query: a page
/// for writing one, or the service description.
@RestController
class SparqlController {
    private static final List<String> WITHOUT_QUERY =
            List.of(
                    "text/turtle",
                    "application/rdf+xml",
                    "application/n-triples",
                    "application/trig",
                    "text/html");

    private final CurrentRelease current;
    private final AskedRelease releases;
    private final Results results;
    private final GuardLimits limits;
    private final ServiceDescription description;
    private final Editor editor;
    private final CacheHeaders cache;

    SparqlController(
            CurrentRelease current,
            AskedRelease releases,
            Results results,
            GuardLimits limits,
            ServiceDescription description,
            Editor editor,
            CacheHeaders cache) {
        this.current = current;
        this.releases = releases;
        this.results = results;
        this.limits = limits;
        this.description = description;
        this.editor = editor;
        this.cache = cache;
    }

    @RequestMapping(
            path = {"/sparql", "/release/{number}/sparql"},
            method = {RequestMethod.GET, RequestMethod.POST})
    @Nullable ResponseEntity<byte[]> sparql(
            @PathVariable Optional<String> number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = QueryRequest.of(request, limits);
        if (query.text().isEmpty()) {
            return withoutQuery(request);
        }
        var formats = AskedFormats.of(request);
        var named = number.or(() -> Optional.ofNullable(request.getParameter("release")));
        return current.read(served -> {
            var release =
                    named.map(n -> releases.numbered(n, served.release())).orElse(served.release());
            var asked =
                    new Asked(
                            query.text().get(),
                            query.defaultGraphs(),
                            query.namedGraphs(),
                            formats,
                            release,
                            named.isPresent());
            return results.answer(asked, request, response);
        });
    }

    private ResponseEntity<byte[]> withoutQuery(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.BAD_REQUEST,
                            "Es fehlt der Parameter query.",
                            "The parameter query is missing."));
        }
        var type =
                Negotiation.choose(request, WITHOUT_QUERY)
                        .orElseThrow(() ->
                                new ProblemException(
                                        Problem.of(
                                                ProblemType.NOT_ACCEPTABLE,
                                                "Es gibt: "
                                                        + String.join(", ", WITHOUT_QUERY)
                                                        + ".",
                                                "There are: "
                                                        + String.join(", ", WITHOUT_QUERY)
                                                        + ".")));
        var language = Language.of(request);
        var format = DocumentFormat.of(type).orElseThrow();
        var bytes =
                format == DocumentFormat.HTML
                        ? editor.page(request)
                        : RdfWriter.write(description.graph(), format);
        var response = cache.current(200);
        if (format == DocumentFormat.HTML) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return new Representation(bytes, format.contentType()).answer(response, request);
    }
}
