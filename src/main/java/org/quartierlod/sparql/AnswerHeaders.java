package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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
        var memento = memento(asked, request);
        if (!memento.isEmpty()) {
            response.header(HttpHeaders.LINK, "<" + memento + ">; rel=\"memento\"");
        }
        return response;
    }

    private ResponseEntity.BodyBuilder release(int status, Asked asked, boolean isRepeatable) {
        var kept = asked.chosen().isChosen() && isRepeatable;
        var response = cache.current(status);
        if (!isRepeatable) {
            response.cacheControl(CacheControl.noStore());
        } else if (kept) {
            response.cacheControl(
                    CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        }
        if (asked.chosen().isChosen()) {
            // RFC 7089 §2.1.1
            var created = asked.release().manifest().created().atOffset(ZoneOffset.UTC);
            response.header(
                    "Memento-Datetime", DateTimeFormatter.RFC_1123_DATE_TIME.format(created));
        }
        var address = base.value() + "release/" + asked.id().number();
        return response.header("Quartier-Release", asked.id().toString())
                .header(HttpHeaders.LINK, "<" + address + ">; rel=\"describedby\"");
    }

    /// Where the answer will be found for ever ([RFC
    /// 7089](https://www.rfc-editor.org/rfc/rfc7089)); nowhere for what only a POST can carry.
    private String memento(Asked asked, HttpServletRequest request) {
        var query = request.getQueryString();
        if (!request.getMethod().equals(HttpMethod.GET.name()) || query == null) {
            query = "query=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8);
        }
        var path = request.getRequestURI().endsWith("/data") ? "data" : "sparql";
        var parameters = query.replaceAll("(^|&)release=[^&]*", "");
        var address =
                base.value() + "release/" + asked.id().number() + "/" + path + "?" + parameters;
        return address.length() > LONGEST_LINK || address.matches(".*[<>\\s\"].*") ? "" : address;
    }
}
