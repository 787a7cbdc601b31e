package org.quartierlod.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartierlod.representation.Page;
import org.quartierlod.vocab.BaseIri;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems as their reader wants them: JSON for programs, a page for browsers.
@Component
final class ProblemWriter {
    private static final String JSON = "application/problem+json";
    private static final String HTML = "text/html";
    private static final List<String> OFFERS = List.of(JSON, "application/json", HTML);

    private final BaseIri base;
    private final Page page;

    ProblemWriter(BaseIri base, Page page) {
        this.base = base;
        this.page = page;
    }

    /// An answer, ready to be sent by whoever holds the connection.
    record Written(int status, Map<String, String> headers, String text) {
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @param accept the header, if there is one
    Written write(Problem problem, @Nullable String accept, Language language) {
        var type = problem.type();
        var isPage = Negotiation.choose(accept, OFFERS).filter(HTML::equals).isPresent();
        var headers = new TreeMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.put(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.put(HttpHeaders.VARY, CacheHeaders.VARY);
        headers.put(HttpHeaders.CONTENT_TYPE, isPage ? "text/html;charset=utf-8" : JSON);
        if (type.isPassing()) {
            headers.put(HttpHeaders.RETRY_AFTER, "5");
        }
        var text = isPage ? html(problem, language) : json(problem, language);
        return new Written(type.status(), headers, text);
    }

    private String html(Problem problem, Language language) {
        var type = problem.type();
        var bytes =
                page.problem(
                        language.tag(),
                        type.title(language),
                        problem.detail(language),
                        type.status());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String json(Problem problem, Language language) {
        Map<String, Object> members = new TreeMap<>(problem.extensions());
        members.put("type", base.value() + "problem/" + problem.type().path());
        members.put("title", problem.type().title(language));
        members.put("status", problem.type().status());
        members.put("detail", problem.detail(language));
        return JsonMapper.shared().writeValueAsString(members);
    }
}
