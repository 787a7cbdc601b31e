package org.quartierlod.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A judged query as the plain GET request that Fuseki sees: nothing of what the client sent but
/// the query itself gets through.
final class FusekiRequest extends HttpServletRequestWrapper {
    private final String path;
    private final String accept;
    private final Map<String, List<String>> parameters = new TreeMap<>();

    FusekiRequest(HttpServletRequest carrier, String path, ProtocolQuery query) {
        super(carrier);
        this.path = path;
        this.accept = query.mediaType();
        parameters.put("query", List.of(query.text()));
        parameters.put("default-graph-uri", query.defaultGraphs());
        parameters.put("named-graph-uri", query.namedGraphs());
        parameters.values().removeIf(List::isEmpty);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer("http://localhost").append(path);
    }

    /// Fuseki only asks whether there is one.
    @Override
    public String getQueryString() {
        return "query";
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return "accept".equalsIgnoreCase(name) ? accept : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return "accept".equalsIgnoreCase(name)
                ? Collections.enumeration(List.of(accept))
                : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of("Accept"));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(new ArrayList<>(parameters.keySet()));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new TreeMap<String, String[]>();
        parameters.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
        return map;
    }
}
