package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The bytes of one representation with its strong validator.
public final class Representation {
    private final byte[] bytes;
    private final String contentType;
    private final ETag etag;

    /// The validator is a digest of type and bytes: it changes only with them, and no two
    /// representations share one ([RFC 9110
    /// §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)).
    public Representation(byte[] bytes, String contentType) {
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.etag = new ETag(digest(bytes, contentType), false);
    }

    private static String digest(byte[] bytes, String contentType) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(contentType.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(bytes))
                    .substring(0, 27);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// How many bytes.
    public int size() {
        return bytes.length;
    }

    /// An answer to which the caller adds its headers; without the bytes where the client has them.
    public ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder response, HttpServletRequest request) {
        var full =
                response.eTag(etag.formattedTag())
                        .header(HttpHeaders.CONTENT_TYPE, contentType)
                        .contentLength(bytes.length)
                        .body(bytes);
        return isKnownTo(request)
                ? new ResponseEntity<>(full.getHeaders(), HttpStatus.NOT_MODIFIED)
                : full;
    }

    /// Compares weakly ([RFC 9110 §13.1.2](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2)).
    private boolean isKnownTo(HttpServletRequest request) {
        var isRead =
                HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod());
        var lines = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        return isRead
                && ETag.parse(String.join(",", lines)).stream()
                        .anyMatch(known -> known.isWildcard() || known.tag().equals(etag.tag()));
    }
}
