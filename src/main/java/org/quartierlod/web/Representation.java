package org.quartierlod.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.ResponseEntity;

/// The bytes of one representation with its strong validator.
public final class Representation {
    private final byte[] bytes;
    private final String contentType;
    private final String etag;

    /// The validator is a digest of the bytes, so it changes only with them ([RFC 9110
    /// §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)).
    public Representation(byte[] bytes, String contentType) {
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.etag = '"' + digest(bytes) + '"';
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 27);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// How many bytes.
    public int size() {
        return bytes.length;
    }

    /// An answer to which the caller adds its headers.
    public ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder response) {
        return response.eTag(etag).header("Content-Type", contentType).body(bytes);
    }
}
