package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// An answer that begins before its end is known, in the coding the client likes best. It ends
/// whole, or the connection breaks off, which no client takes for the end.
public final class StreamedAnswer {
    private static final String CHUNKED = "HTTP/1.1";

    private final HttpServletRequest request;
    private final OutputStream out;

    private StreamedAnswer(HttpServletRequest request, OutputStream out) {
        this.request = request;
        this.out = out;
    }

    /// Whether a client can tell an answer that breaks off from one that ends: HTTP/1.0 cannot
    /// ([RFC 9112 §8](https://www.rfc-editor.org/rfc/rfc9112#section-8)).
    public static boolean isPossible(HttpServletRequest request) {
        return !request.getProtocol().equals("HTTP/1.0");
    }

    /// Sends status and headers.
    ///
    /// @param head of the answer; its body is left out
    /// @param tag of the representation, without quotes; empty where it has none
    public static StreamedAnswer begin(
            ResponseEntity<?> head,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var coding = ContentCoding.choose(request);
        response.setStatus(head.getStatusCode().value());
        head.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (!tag.isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, coding.etag(tag));
        }
        if (request.getProtocol().equals(CHUNKED)) {
            // Also where the connection is closed afterwards: its end alone would look like that of
            // the answer.
            response.setHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        }
        response.flushBuffer();
        return new StreamedAnswer(request, coding.encode(response.getOutputStream()));
    }

    /// The next bytes.
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /// The end.
    public void finish() throws IOException {
        out.close();
    }

    /// No end: the rest will never come.
    public void breakOff(Throwable cause) {
        ServletContextRequest.getServletContextRequest(request).getServletChannel().abort(cause);
    }
}
