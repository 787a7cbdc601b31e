package org.quartierlod.web;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// A 200 in one content coding, ready to be sent.
///
/// @param fields of the 200
/// @param revalidated of the 304: not those the client has from the 200 ([RFC 9110
///   §15.4.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5))
/// @param etag strong, of this coding
/// @param lastModified in milliseconds since 1970, or -1
/// @param body never consumed itself, only by [ByteBuffer#slice]
record ReadyAnswer(
        HttpFields fields,
        HttpFields revalidated,
        String etag,
        long lastModified,
        ByteBuffer body) {
    private static final Set<HttpHeader> OF_THE_MOMENT =
            EnumSet.of(
                    HttpHeader.CONTENT_LENGTH,
                    HttpHeader.DATE,
                    HttpHeader.CONNECTION,
                    HttpHeader.KEEP_ALIVE,
                    HttpHeader.TRANSFER_ENCODING);
    private static final Set<HttpHeader> KNOWN_ALREADY =
            EnumSet.of(
                    HttpHeader.CONTENT_TYPE,
                    HttpHeader.CONTENT_ENCODING,
                    HttpHeader.CONTENT_LANGUAGE,
                    HttpHeader.LINK);

    /// @param answered the fields of a 200 with an ETag
    static ReadyAnswer of(HttpFields answered, ByteBuffer body) {
        var fields = HttpFields.build();
        var revalidated = HttpFields.build();
        for (var field : answered) {
            if (!OF_THE_MOMENT.contains(field.getHeader())) {
                var ready = encoded(field);
                fields.add(ready);
                if (!KNOWN_ALREADY.contains(field.getHeader())) {
                    revalidated.add(ready);
                }
            }
        }
        var length = new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, "" + body.remaining());
        return new ReadyAnswer(
                fields.add(length).asImmutable(),
                revalidated.asImmutable(),
                String.valueOf(answered.get(HttpHeader.ETAG)),
                milliseconds(answered.get(HttpHeader.LAST_MODIFIED)),
                body);
    }

    private static long milliseconds(@Nullable String date) {
        return date == null ? -1 : HttpDateTime.parseToEpoch(date);
    }

    /// A field whose bytes are made once.
    private static HttpField encoded(HttpField field) {
        return field.getHeader() == null
                ? new PreEncodedHttpField(field.getName(), field.getValue())
                : new PreEncodedHttpField(field.getHeader(), field.getValue());
    }

    /// What the conditions of a request come to.
    Conditions conditions(Request request) {
        return Conditions.of(request.getHeaders(), etag, lastModified);
    }

    boolean isWantedBy(Request request) {
        return conditions(request) == Conditions.SEND;
    }

    /// How many bytes this takes, about: each field is there as text and as bytes.
    int size() {
        var names = fields.stream().mapToInt(f -> f.getName().length() + f.getValue().length());
        return body.capacity() + 2 * names.sum();
    }

    /// The same with a body that others share.
    ReadyAnswer with(ByteBuffer shared) {
        return new ReadyAnswer(fields, revalidated, etag, lastModified, shared);
    }

    /// Whether everyone may have it ([RFC 9111
    /// §5.2.2.9](https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.9)).
    boolean isPublic() {
        return fields.contains(HttpHeader.CACHE_CONTROL, "public");
    }
}
