package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.http.HttpHeaders;

/// A file as it lies on disk: whole or in part, to be resumed, with its digest. In no content
/// coding, so that its length is the one the catalogue states.
///
/// @param path where it lies
/// @param contentType of what it holds
/// @param size in bytes
/// @param sha256 of all of it, in hexadecimal
/// @param modified to the second
public record FileAnswer(
        Path path, String contentType, long size, String sha256, Instant modified) {
    /// Below this address conditions and ranges are judged here, not by [ReadyAnswers].
    static final String PATH = "/dump/";

    /// Sends what the request asks for.
    ///
    /// @param cache for how long caches may keep it
    public void send(CacheHeaders cache, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, etag());
        response.setHeader(HttpHeaders.LAST_MODIFIED, lastModified());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, "max-age=" + cache.maxAge().toSeconds() + ", public");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        switch (Conditions.of(fields(request), etag(), modified.toEpochMilli())) {
            case NOT_MODIFIED -> response.setStatus(304);
            case FAILED ->
                    throw new ProblemException(
                            Problem.of(
                                    ProblemType.PRECONDITION_FAILED,
                                    "Die Datei ist eine andere.",
                                    "The file is another one."));
            case SEND -> sendPart(request, response);
        }
    }

    private void sendPart(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (ByteRange.of(range(request), size)) {
            case ByteRange.Asked.Whole _ ->
                    write(new ByteRange(0, size - 1), 200, request, response);
            case ByteRange.Asked.Part(var part) -> {
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes " + part.first() + "-" + part.last() + "/" + size);
                write(part, 206, request, response);
            }
            case ByteRange.Asked.Unsatisfiable _ -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
                throw new ProblemException(
                        Problem.of(
                                ProblemType.RANGE_NOT_SATISFIABLE,
                                "Die Datei hat " + size + " Byte.",
                                "The file has " + size + " bytes."));
            }
        }
    }

    /// The range, if this still is the file of which the client has the beginning ([RFC 9110
    /// §13.1.5](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5)); a range is for GET alone.
    private Optional<String> range(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_RANGE);
        var isSame =
                known == null
                        || (known.contains("\"")
                                ? known.strip().equals(etag())
                                : HttpDateTime.parseToEpoch(known) == modified.toEpochMilli());
        return isSame && request.getMethod().equals("GET")
                ? Optional.ofNullable(request.getHeader(HttpHeaders.RANGE))
                : Optional.empty();
    }

    /// [Repr-Digest](https://www.rfc-editor.org/rfc/rfc9530#section-3) is of the whole file, also
    /// where a part is sent.
    private void write(
            ByteRange part, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setHeader(
                "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest()) + ":");
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (var file = FileChannel.open(path);
                var out = Channels.newChannel(response.getOutputStream())) {
            for (var sent = 0L; sent < part.length(); ) {
                var more = file.transferTo(part.first() + sent, part.length() - sent, out);
                if (more == 0) {
                    throw new EOFException(path + " has become shorter");
                }
                sent += more;
            }
        }
    }

    private byte[] digest() {
        return HexFormat.of().parseHex(sha256);
    }

    private String etag() {
        return "\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest()).substring(0, 27)
                + "\"";
    }

    private String lastModified() {
        return HttpDateTime.format(modified.atZone(ZoneOffset.UTC));
    }

    private static HttpFields fields(HttpServletRequest request) {
        var fields = HttpFields.build();
        for (var name : Collections.list(request.getHeaderNames())) {
            Collections.list(request.getHeaders(name)).forEach(value -> fields.add(name, value));
        }
        return fields;
    }
}
