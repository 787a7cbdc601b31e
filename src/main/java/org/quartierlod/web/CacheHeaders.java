package org.quartierlod.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;

/// How long caches may keep an answer, as `quartier.cache.*`, and on what it depends.
///
/// @param maxAge of what a new release may change
/// @param size of the answers kept ready in memory, and once more of the representations they are
///   made of
/// @param prepare whether the first document of each type and the directory of things are made
///   ready after a switch, before anybody asks
@ConfigurationProperties("quartier.cache")
public record CacheHeaders(
        @DefaultValue("60s") Duration maxAge,
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("true") boolean prepare) {
    /// The request headers on which negotiated answers depend: the same on every variant, redirect
    /// and problem ([RFC 9110 §12.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5)).
    public static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    /// An answer that stands until the next release.
    public ResponseEntity.BodyBuilder current(int status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.VARY, VARY)
                .cacheControl(CacheControl.maxAge(maxAge).cachePublic());
    }

    /// An answer that never changes.
    public ResponseEntity.BodyBuilder immutable() {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
