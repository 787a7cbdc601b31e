package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.DocumentWriter;
import org.quartierlod.web.AskedFormat;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What one finds at the endpoint without a query: its description, or the editor.
@Component
class Entrance {
    /// Turtle first: a client that asks for nothing in particular is no browser.
    private static final List<String> OFFERS =
            List.of(
                    "text/turtle",
                    "application/ld+json",
                    "application/rdf+xml",
                    "application/n-triples",
                    "application/trig",
                    "application/json",
                    "text/html");

    private final ServiceDescription description;
    private final DocumentWriter data;
    private final Editor editor;
    private final CacheHeaders cache;

    Entrance(
            ServiceDescription description,
            DocumentWriter data,
            Editor editor,
            CacheHeaders cache) {
        this.description = description;
        this.data = data;
        this.editor = editor;
        this.cache = cache;
    }

    ResponseEntity<byte[]> answer(AskedRelease.Chosen asked, HttpServletRequest request) {
        var format = format(request);
        var response = cache.current(200);
        if (format != DocumentFormat.HTML) {
            var described = description.of(asked);
            if (!described.isCounted()) {
                response.cacheControl(CacheControl.noStore());
            }
            var bytes = data.write(described.document(), format);
            return new Representation(bytes, format.contentType()).answer(response, request);
        }
        response.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        return new Representation(editor.page(asked, request), format.contentType())
                .answer(response, request);
    }

    /// `?format=` before `Accept`. Whoever accepts results alone has come to the right place and is
    /// told so in Turtle.
    private static DocumentFormat format(HttpServletRequest request) {
        if (request.getParameter("format") != null) {
            return AskedFormat.of(request, Optional.empty());
        }
        return Negotiation.choose(request, OFFERS)
                .flatMap(DocumentFormat::of)
                .or(() ->
                        Negotiation.choose(request, ResultFormat.offers())
                                .map(_ -> DocumentFormat.TURTLE))
                .orElseThrow(Entrance::notAcceptable);
    }

    private static ProblemException notAcceptable() {
        var offers = String.join(", ", OFFERS);
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "Es gibt: " + offers + ".",
                        "There are: " + offers + "."));
    }
}
