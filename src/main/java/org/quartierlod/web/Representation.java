package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The bytes of one representation, in each content coding that was ever asked for, with their
/// strong validators.
public final class Representation {
    /// What is smaller gains nothing by coding.
    private static final int SMALLEST_CODED = 256;

    private final String contentType;
    private final String digest;
    private final byte[] identity;
    private final Map<ContentCoding, byte[]> coded = new EnumMap<>(ContentCoding.class);

    /// The validator is a digest of type and bytes: it changes only with them, and no two
    /// representations share one ([RFC 9110
    /// §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)).
    public Representation(byte[] bytes, String contentType) {
        this.identity = bytes.clone();
        this.contentType = contentType;
        this.digest = digest(bytes, contentType);
    }

    /// A representation whose validator was known before it was made.
    ///
    /// @param tag of it in no coding, without quotes
    public Representation(byte[] bytes, String contentType, String tag) {
        this.identity = bytes.clone();
        this.contentType = contentType;
        this.digest = tag;
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

    /// The most bytes this comes to hold: text is coded to a third and less, three times.
    public int size() {
        return 2 * identity.length;
    }

    /// The whole answer, to which the caller has added its headers, in the coding the client likes
    /// best. Conditions are [ReadyAnswers]' to judge.
    public ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder response, HttpServletRequest request) {
        var accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING));
        var coding =
                identity.length < SMALLEST_CODED
                        ? ContentCoding.IDENTITY
                        : ContentCoding.choose(String.join(",", accepted));
        if (coding != ContentCoding.IDENTITY) {
            response.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        var bytes = bytes(coding);
        return response.eTag(etag(coding))
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .contentLength(bytes.length)
                .body(bytes);
    }

    private String etag(ContentCoding coding) {
        return coding.etag(digest);
    }

    private byte[] bytes(ContentCoding coding) {
        if (coding == ContentCoding.IDENTITY) {
            return identity;
        }
        synchronized (coded) {
            return coded.computeIfAbsent(coding, c -> c.encode(identity));
        }
    }
}
