package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers every failure with a problem: [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) JSON,
/// or a page for a browser, in German or English.
@RestControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void problem(ProblemException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(failure.problem(), request, response);
    }

    @ExceptionHandler
    void query(QueryFailure failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = of(failure);
        var level = problem.type().status() < 500 ? Level.DEBUG : Level.INFO;
        LOG.atLevel(level)
                .log(
                        "Query failed reason={} message={}",
                        failure.reason(),
                        line(String.valueOf(failure.getMessage())));
        send(problem, request, response);
    }

    /// A text as one line: a query's own words must not pass for another entry of the log.
    static String line(String text) {
        return BREAKS.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    /// The problem a failed query is told as.
    public static Problem of(QueryFailure failure) {
        var type = QueryProblems.type(failure.reason());
        var told = failure.told();
        if (told == null) {
            return QueryProblems.advice(failure.reason(), type);
        }
        var place =
                told.line() < 1
                        ? Map.<String, Object>of()
                        : Map.<String, Object>of("line", told.line(), "column", told.column());
        return new Problem(type, told.german(), told.english(), place);
    }

    @ExceptionHandler
    void method(
            HttpRequestMethodNotSupportedException failure,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "Die Methode " + failure.getMethod() + " gibt es hier nicht.",
                        "There is no method " + failure.getMethod() + " here."),
                request,
                response,
                allowed(failure));
    }

    /// What is offered, and what comes with it unasked.
    private static String[] allowed(HttpRequestMethodNotSupportedException failure) {
        var allowed = new TreeSet<String>(List.of("OPTIONS"));
        var offered = failure.getSupportedMethods();
        allowed.addAll(offered == null ? List.of() : List.of(offered));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed.toArray(String[]::new);
    }

    @ExceptionHandler
    void other(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (failure) {
            case ErrorResponse known -> send(ofStatus(known.getStatusCode()), request, response);
            case HttpException malformed ->
                    send(ofStatus(HttpStatusCode.valueOf(malformed.getCode())), request, response);
            case Exception _ when !ClientConnection.isOpen(request) ->
                    LOG.debug("The client has gone", failure);
            default -> {
                LOG.error("Request failed", failure);
                send(
                        Problem.of(
                                ProblemType.INTERNAL,
                                "Bitte später noch einmal versuchen.",
                                "Try again later."),
                        request,
                        response);
            }
        }
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

    /// Sends a problem as the client wants to read it, past Spring's message converters: they would
    /// take an address that ends like a file for a download.
    void send(
            Problem problem,
            HttpServletRequest request,
            HttpServletResponse response,
            String... allowed)
            throws IOException {
        var accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        var written = writer.write(problem, accept, Language.of(request));
        response.setStatus(written.status());
        written.headers().forEach(response::setHeader);
        if (allowed.length > 0) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        response.setContentLength(written.body().length);
        response.getOutputStream().write(written.body());
    }
}
