package org.quartierlod.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/// A GET or HEAD as a GET without conditions, so that its answer serves everyone.
final class PlainGet extends Request.Wrapper {
    /// The attribute under which the request's own headers are kept, for an answer that takes long
    /// to make and need not be made where the client has it.
    static final String OWN_HEADERS = PlainGet.class.getName();

    private final HttpFields headers;

    PlainGet(Request request) {
        super(request);
        setAttribute(OWN_HEADERS, request.getHeaders());
        this.headers =
                HttpFields.build(request.getHeaders())
                        .remove(HttpHeader.IF_MATCH)
                        .remove(HttpHeader.IF_NONE_MATCH)
                        .remove(HttpHeader.IF_MODIFIED_SINCE)
                        .remove(HttpHeader.IF_UNMODIFIED_SINCE)
                        .asImmutable();
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.asString();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }
}
