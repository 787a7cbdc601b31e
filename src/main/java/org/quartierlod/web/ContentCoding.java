package org.quartierlod.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The content codings of [RFC 9110 §8.4.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1)
/// that are offered, best first: the order decides where a client has no preference.
enum ContentCoding {
    BR("br"),
    ZSTD("zstd"),
    GZIP("gzip"),
    IDENTITY("identity");

    private static final int BROTLI_QUALITY = 6;
    private static final int ZSTD_LEVEL = 12;

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /// As in `Content-Encoding`.
    String token() {
        return token;
    }

    /// The strong validator of a representation in this coding ([RFC 9110
    /// §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)).
    ///
    /// @param tag of the representation in no coding, without quotes
    String etag(String tag) {
        return this == IDENTITY ? "\"" + tag + "\"" : "\"" + tag + "-" + token + "\"";
    }

    /// The coding a client likes best.
    static ContentCoding choose(HttpServletRequest request) {
        return choose(
                String.join(
                        ",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))));
    }

    /// The coding a client likes best.
    ///
    /// @param accept the header `Accept-Encoding`; absent means identity
    static ContentCoding choose(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return IDENTITY;
        }
        var best = IDENTITY;
        var bestQuality = 0.0;
        for (var coding : values()) {
            var quality = coding.isAvailable() ? coding.quality(accept) : 0.0;
            if (quality > bestQuality) {
                best = coding;
                bestQuality = quality;
            }
        }
        return best;
    }

    private boolean isAvailable() {
        return this != BR || Brotli4jLoader.isAvailable();
    }

    /// What the header says of this coding: by name, else by `*`; identity is always welcome a
    /// little ([RFC 9110 §12.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3)).
    private double quality(String accept) {
        var wildcard = -1.0;
        for (var part : accept.split(",", -1)) {
            var pieces = part.split(";", -1);
            var name = pieces[0].strip().toLowerCase(Locale.ROOT);
            var quality = pieces.length < 2 ? 1.0 : weight(pieces[1]);
            if (name.equals(token) || (this == GZIP && name.equals("x-gzip"))) {
                return quality;
            }
            wildcard = name.equals("*") ? quality : wildcard;
        }
        return wildcard >= 0 ? wildcard : this == IDENTITY ? 0.0001 : 0;
    }

    private static double weight(String parameter) {
        var value = parameter.strip().toLowerCase(Locale.ROOT);
        try {
            return value.startsWith("q=") ? Double.parseDouble(value.substring(2)) : 1.0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// The bytes in this coding.
    byte[] encode(byte[] bytes) {
        try {
            return switch (this) {
                case BR ->
                        Encoder.compress(
                                bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
                case ZSTD -> Zstd.compress(bytes, ZSTD_LEVEL);
                case GZIP -> gzip(bytes);
                case IDENTITY -> Arrays.copyOf(bytes, bytes.length);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Codes while it is written, quickly rather than small: the end is not known yet.
    OutputStream encode(OutputStream out) {
        try {
            return switch (this) {
                case BR -> new BrotliOutputStream(out, new Encoder.Parameters().setQuality(1));
                case ZSTD -> new ZstdOutputStream(out, 1);
                case GZIP -> new GZIPOutputStream(out, 1 << 15);
                case IDENTITY -> out;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
