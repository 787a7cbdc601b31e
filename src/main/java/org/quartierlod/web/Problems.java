package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quartierlod.representation.Page;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.vocab.BaseIri;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/// Answers every failure with a problem: [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) JSON,
/// or a page for a browser, in German or English.
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String JSON = "application/problem+json";

    private final BaseIri base;
    private final Page page;

    Problems(BaseIri base, Page page) {
        this.base = base;
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(ProblemException failure, HttpServletRequest request) {
        return answer(failure.problem(), request, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> query(QueryFailure failure, HttpServletRequest request) {
        LOG.info("Query failed reason={} message={}", failure.reason(), failure.getMessage());
        return answer(of(failure), request, new HttpHeaders());
    }

    private static Problem of(QueryFailure failure) {
        return switch (failure.reason()) {
            case REFUSED ->
                    Problem.of(
                            ProblemType.QUERY_NOT_ALLOWED,
                            "Die Abfrage konnte nicht ausgeführt werden. Bitte vereinfachen.",
                            "The query could not be executed. Simplify it.");
            case TIMED_OUT ->
                    Problem.of(
                            ProblemType.QUERY_TIMEOUT,
                            "Bitte einschränken, etwa mit weniger Mustern oder LIMIT, oder den Gesamtabzug verwenden.",
                            "Narrow it, with fewer patterns or LIMIT, or use the dump.");
            case TOO_LARGE ->
                    Problem.of(
                            ProblemType.RESULT_TOO_LARGE,
                            "Bitte mit LIMIT und OFFSET in Teilen abrufen oder den Gesamtabzug verwenden.",
                            "Fetch it in parts with LIMIT and OFFSET, or use the dump.");
            case OVERLOADED ->
                    Problem.of(
                            ProblemType.OVERLOADED,
                            "Bitte in wenigen Sekunden noch einmal versuchen.",
                            "Try again in a few seconds.");
            case UNAVAILABLE ->
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            "Bitte später noch einmal versuchen.",
                            "Try again later.");
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> method(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        var headers = new HttpHeaders();
        var allowed = failure.getSupportedHttpMethods();
        if (allowed != null) {
            headers.setAllow(allowed);
        }
        return answer(
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "Die Methode " + failure.getMethod() + " gibt es hier nicht.",
                        "There is no method " + failure.getMethod() + " here."),
                request,
                headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response) {
            return answer(ofStatus(response.getStatusCode()), request, new HttpHeaders());
        }
        LOG.error("Request failed", failure);
        return answer(
                Problem.of(
                        ProblemType.INTERNAL,
                        "Bitte später noch einmal versuchen.",
                        "Try again later."),
                request,
                new HttpHeaders());
    }

    /// A problem of which only the status is known.
    static Problem ofStatus(HttpStatusCode status) {
        var type = ProblemType.ofStatus(status.value());
        return switch (type) {
            case NOT_FOUND ->
                    Problem.of(
                            type,
                            "Unter dieser Adresse gibt es nichts.",
                            "There is nothing at this address.");
            default -> Problem.of(type, "Bitte die Anfrage prüfen.", "Check the request.");
        };
    }

    /// Writes a problem as the client wants to read it.
    ResponseEntity<byte[]> answer(
            Problem problem, HttpServletRequest request, HttpHeaders headers) {
        var language = Language.of(request);
        var type = problem.type();
        var chosen =
                Negotiation.choose(
                        request.getHeader(HttpHeaders.ACCEPT),
                        List.of(JSON, "application/json", "text/html"));
        var isPage = chosen.filter("text/html"::equals).isPresent();
        var response = ResponseEntity.status(type.status()).headers(headers);
        response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.header(HttpHeaders.VARY, CacheHeaders.VARY);
        if (type == ProblemType.OVERLOADED || type == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return isPage
                ? response.header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                        .body(
                                page.problem(
                                        language.tag(),
                                        type.title(language),
                                        problem.detail(language),
                                        type.status()))
                : response.header(HttpHeaders.CONTENT_TYPE, JSON).body(json(problem, language));
    }

    private byte[] json(Problem problem, Language language) {
        Map<String, Object> members = new TreeMap<>(problem.extensions());
        members.put("type", base.value() + "problem/" + problem.type().path());
        members.put("title", problem.type().title(language));
        members.put("status", problem.type().status());
        members.put("detail", problem.detail(language));
        return JsonMapper.shared().writeValueAsBytes(new TreeMap<>(members));
    }
}
