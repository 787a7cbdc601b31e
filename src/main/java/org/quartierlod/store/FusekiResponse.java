package org.quartierlod.store;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.jspecify.annotations.Nullable;

/// Takes what Fuseki answers, so that nothing of it reaches the client before it is complete, and
/// none of its error pages ever.
final class FusekiResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final long most;
    private int status = SC_OK;
    private String contentType = "";
    private boolean overflown;

    FusekiResponse(HttpServletResponse carrier, long most) {
        super(carrier);
        this.most = most;
    }

    /// The answer, or the failure that Fuseki's status tells.
    ProtocolAnswer answer() {
        if (overflown || status == CompleteResults.TOO_LARGE) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
        }
        return switch (status) {
            case SC_OK -> new ProtocolAnswer(contentType, body);
            case SC_BAD_REQUEST ->
                    throw new QueryFailure(
                            QueryFailure.Reason.REFUSED, body.toString(StandardCharsets.UTF_8));
            case SC_SERVICE_UNAVAILABLE ->
                    throw new QueryFailure(
                            QueryFailure.Reason.TIMED_OUT, "The query did not end in time");
            default ->
                    throw new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE, "The store answered " + status);
        };
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Fuseki writes synchronously");
            }

            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (overflown) {
                    return;
                }
                if (body.size() + (long) length > most) {
                    overflown = true;
                    ServletOps.error(CompleteResults.TOO_LARGE, "more than " + most + " bytes");
                }
                body.write(bytes, offset, length);
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        this.status = status;
    }

    @Override
    public void setContentType(String type) {
        this.contentType = type;
    }

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        body.reset();
    }

    @Override
    public void flushBuffer() {}
}
