package org.quartierlod.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// Answers with a problem where a request is so malformed that the container turns it away before
/// any filter: its own pages would repeat the host and address of the request.
final class ContainerProblems extends ErrorHandler {
    private final ProblemWriter writer;

    ContainerProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var headers = request.getHeaders();
        var accept = String.join(",", headers.getValuesList(HttpHeader.ACCEPT));
        var languages = String.join(",", headers.getValuesList(HttpHeader.ACCEPT_LANGUAGE));
        var written = written(code, accept, languages);
        response.setStatus(written.status());
        fill(response.getHeaders(), written);
        response.write(true, ByteBuffer.wrap(written.body()), callback);
    }

    private ProblemWriter.Written written(int code, String accept, String languages) {
        return writer.write(
                Problems.ofStatus(HttpStatusCode.valueOf(code)),
                accept,
                Language.accepted(languages));
    }

    private static void fill(HttpFields.Mutable fields, ProblemWriter.Written written) {
        SafetyHeaders.ALWAYS.forEach((name, value) -> fields.put(new HttpField(name, value)));
        written.headers().forEach((name, value) -> fields.put(new HttpField(name, value)));
    }
}
