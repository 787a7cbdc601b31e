package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.RdfWriter;
import org.quartierlod.store.Carrier;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.ProtocolQuery;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.quartierlod.web.Negotiation;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.quartierlod.web.Representation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// The query operation of the [SPARQL 1.1 Protocol](https://www.w3.org/TR/sparql11-protocol/).
/// Without a query: a page for writing one, or the service description.
@RestController
class SparqlController {
    private static final List<String> WITHOUT_QUERY =
            List.of("text/turtle", "application/rdf+xml", "application/n-triples", "text/html");

    private final CurrentRelease current;
    private final QueryGuard guard;
    private final GuardLimits limits;
    private final ServiceDescription description;
    private final Editor editor;
    private final CacheHeaders cache;

    SparqlController(
            CurrentRelease current,
            QueryGuard guard,
            GuardLimits limits,
            ServiceDescription description,
            Editor editor,
            CacheHeaders cache) {
        this.current = current;
        this.guard = guard;
        this.limits = limits;
        this.description = description;
        this.editor = editor;
        this.cache = cache;
    }

    @RequestMapping(
            path = "/sparql",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> sparql(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = QueryRequest.of(request, Math.toIntExact(limits.text().toBytes()));
        if (asked.text().isEmpty()) {
            return withoutQuery(request);
        }
        var judged = guard.judge(asked.text().get());
        var mediaType = mediaType(judged.query(), request);
        var formats = formats(judged.query());
        var format = ResultFormat.named(formats, mediaType).orElseThrow();
        var query =
                new ProtocolQuery(
                        judged.text(),
                        asked.defaultGraphs(),
                        asked.namedGraphs(),
                        format.mediaType());
        var answer =
                current.read(
                        served -> served.store().answer(query, new Carrier(request, response)));
        return new Representation(answer.body().toByteArray(), ResultFormat.contentType(mediaType))
                .answer(cache.current(200), request);
    }

    private static List<ResultFormat> formats(Query query) {
        return ResultFormat.of(query.isSelectType() || query.isAskType());
    }

    /// The name under which the client knows the format: `?format=` before `Accept`.
    private static String mediaType(Query query, HttpServletRequest request) {
        var formats = formats(query);
        var parameter = request.getParameter("format");
        var chosen =
                parameter == null
                        ? Negotiation.choose(request, ResultFormat.offers(formats))
                        : ResultFormat.withExtension(formats, parameter)
                                .map(ResultFormat::mediaType);
        return chosen.orElseThrow(() -> notAcceptable(formats));
    }

    private static ProblemException notAcceptable(List<ResultFormat> formats) {
        var names =
                String.join(
                        ", ",
                        formats.stream()
                                .map(f -> f.mediaType() + " (" + f.extension() + ")")
                                .toList());
        return new ProblemException(
                Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "Für diese Abfrage gibt es: " + names + ".",
                        "For this query there are: " + names + "."));
    }

    private ResponseEntity<byte[]> withoutQuery(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.BAD_REQUEST,
                            "Es fehlt der Parameter query.",
                            "The parameter query is missing."));
        }
        var chosen = Negotiation.choose(request, WITHOUT_QUERY);
        var type =
                chosen.orElseThrow(() ->
                        new ProblemException(
                                Problem.of(
                                        ProblemType.NOT_ACCEPTABLE,
                                        "Es gibt: " + String.join(", ", WITHOUT_QUERY) + ".",
                                        "There are: " + String.join(", ", WITHOUT_QUERY) + ".")));
        var language = Language.of(request);
        var format = Optional.of(type).flatMap(DocumentFormat::of).orElseThrow();
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
