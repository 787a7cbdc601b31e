package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
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
    private final CurrentRelease current;
    private final AskedRelease releases;
    private final Results results;
    private final GuardLimits limits;
    private final Entrance entrance;

    SparqlController(
            CurrentRelease current,
            AskedRelease releases,
            Results results,
            GuardLimits limits,
            Entrance entrance) {
        this.current = current;
        this.releases = releases;
        this.results = results;
        this.limits = limits;
        this.entrance = entrance;
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
            return withoutQuery(number, request);
        }
        var formats = AskedFormats.of(request);
        var answer =
                current.read(served -> {
                    var release = releases.of(number, request, served.release());
                    var asked =
                            new Asked(
                                    query.text().get(),
                                    query.defaultGraphs(),
                                    query.namedGraphs(),
                                    formats,
                                    release);
                    return results.answer(asked, request, response);
                });
        return answer.orElse(null);
    }

    private ResponseEntity<byte[]> withoutQuery(
            Optional<String> number, HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.BAD_REQUEST,
                            "Es fehlt der Parameter query.",
                            "The parameter query is missing."));
        }
        var asked = current.read(served -> releases.of(number, request, served.release()));
        return entrance.answer(asked, request);
    }
}
