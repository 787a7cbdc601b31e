package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What an answer says beside the result: which release it comes from, where it will always be
/// found, how long it may be kept.
@Component
class AnswerHeaders {
    private static final int LONGEST_LINK = 2_000;

    private final BaseIri base;
    private final CacheHeaders cache;

    AnswerHeaders(BaseIri base, CacheHeaders cache) {
        this.base = base;
        this.cache = cache;
    }

    /// @param isRepeatable whether the same query gives the same again
    ResponseEntity.BodyBuilder of(
            int status, Asked asked, boolean isRepeatable, HttpServletRequest request) {
        var response = release(status, asked, isRepeatable);
        var release = "release/" + asked.id().number();
        link(response, release, "describedby");
        var address = address(asked, request);
        if (release.length() + 1 + address.length() <= LONGEST_LINK) {
            link(response, release + "/" + address, "memento");
            if (asked.chosen().isChosen()) {
                memento(response, address, asked);
            }
        }
        return response;
    }

    /// What an answer that stays says of itself ([RFC 7089
    /// §2](https://www.rfc-editor.org/rfc/rfc7089#section-2)).
    private void memento(ResponseEntity.BodyBuilder response, String original, Asked asked) {
        link(response, original, "original");
        var created = asked.release().manifest().created();
        response.headers(headers -> headers.setInstant("Memento-Datetime", created));
    }

    private void link(ResponseEntity.BodyBuilder response, String address, String relation) {
        response.header(
                HttpHeaders.LINK, "<" + base.value() + address + ">; rel=\"" + relation + "\"");
    }

    private ResponseEntity.BodyBuilder release(int status, Asked asked, boolean isRepeatable) {
        var response = cache.current(status);
        if (!isRepeatable) {
            response.cacheControl(CacheControl.noStore());
        } else if (asked.chosen().isChosen()) {
            response.cacheControl(
                    CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        }
        return response.header("Quartier-Release", asked.id().toString());
    }

    /// Where a GET is answered with the same, by whatever method this was asked: below the base on
    /// the current release, below a release's address for ever.
    private static String address(Asked asked, HttpServletRequest request) {
        var parameters = new StringJoiner("&");
        var isData = request.getRequestURI().endsWith("/data");
        if (isData) {
            var graph = request.getParameter("graph");
            parameters.add(graph == null ? "default" : parameter("graph", graph));
        } else {
            parameters.add(parameter("query", asked.text()));
        }
        asked.defaultGraphs().forEach(iri -> parameters.add(parameter("default-graph-uri", iri)));
        asked.namedGraphs().forEach(iri -> parameters.add(parameter("named-graph-uri", iri)));
        asked.formats().parameter().ifPresent(name -> parameters.add(parameter("format", name)));
        return (isData ? "data?" : "sparql?") + parameters;
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
