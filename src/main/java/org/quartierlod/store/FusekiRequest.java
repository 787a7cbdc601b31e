package org.quartierlod.store;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartierlod.store.evaluation.Watch;

/// A judged query as the plain GET request that Fuseki sees: there is nothing in it but the query
/// itself.
final class FusekiRequest extends HttpServletRequestWrapper {
    private final ServletContext context;
    private final String path;
    private final ProtocolQuery query;
    private final Watch watch;
    private final OutputStream out;
    private final Map<String, List<String>> parameters = new TreeMap<>();
    private @Nullable RuntimeException failure;
    private boolean answered;

    FusekiRequest(
            ServletContext context,
            String path,
            ProtocolQuery query,
            Watch watch,
            OutputStream out) {
        super(Silent.of(HttpServletRequest.class));
        this.context = context;
        this.path = path;
        this.query = query;
        this.watch = watch;
        this.out = out;
        parameters.put("query", List.of(query.text()));
        parameters.put("default-graph-uri", query.defaultGraphs());
        parameters.put("named-graph-uri", query.namedGraphs());
        parameters.values().removeIf(List::isEmpty);
    }

    ProtocolQuery query() {
        return query;
    }

    Watch watch() {
        return watch;
    }

    OutputStream out() {
        return out;
    }

    /// Notes that the whole result is written.
    void answered() {
        answered = true;
    }

    /// Notes that there is none.
    void failed(RuntimeException why) {
        failure = why;
    }

    /// Returns if the whole result is written.
    void complete() {
        if (failure != null) {
            throw failure;
        }
        if (!answered) {
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The query failed");
        }
    }

    @Override
    public ServletContext getServletContext() {
        return context;
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
    public Enumeration<String> getHeaders(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
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
