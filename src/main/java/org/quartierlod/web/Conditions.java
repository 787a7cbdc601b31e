package org.quartierlod.web;

import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/// What a conditional GET or HEAD gets, in the order of [RFC 9110
/// §13.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2), as a pure function.
enum Conditions {
    /// The whole answer.
    SEND,
    /// 304: the client has it.
    NOT_MODIFIED,
    /// 412: it is not what the client wants to see.
    FAILED;

    /// @param request the request's headers
    /// @param etag strong, of the representation selected
    /// @param lastModified its date in milliseconds since 1970, or -1
    static Conditions of(HttpFields request, String etag, long lastModified) {
        var match = lines(request, HttpHeader.IF_MATCH);
        if (match != null ? !names(match, etag, true) : isNewer(request, lastModified)) {
            return FAILED;
        }
        var noneMatch = lines(request, HttpHeader.IF_NONE_MATCH);
        return (noneMatch != null
                        ? names(noneMatch, etag, false)
                        : isKnownSince(request, lastModified))
                ? NOT_MODIFIED
                : SEND;
    }

    /// Whether `If-None-Match` has this tag itself: `*` says nothing of what the client has ([RFC
    /// 9110 §13.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1)).
    static boolean hasTag(HttpFields request, String etag) {
        var list = lines(request, HttpHeader.IF_NONE_MATCH);
        return list != null
                && ETag.parse(list).stream()
                        .anyMatch(known ->
                                !known.isWildcard() && ETag.create(etag).compare(known, false));
    }

    /// The lines of a list header as one ([RFC 9110
    /// §5.3](https://www.rfc-editor.org/rfc/rfc9110#section-5.3)).
    static @Nullable String lines(HttpFields request, HttpHeader name) {
        String first = null;
        StringBuilder all = null;
        for (var field : request) {
            if (field.getHeader() != name) {
                continue;
            }
            if (first == null) {
                first = field.getValue();
            } else {
                all = (all == null ? new StringBuilder(first) : all).append(',');
                all.append(field.getValue());
            }
        }
        return all == null ? first : all.toString();
    }

    private static boolean names(String list, String etag, boolean strongly) {
        if (list.equals(etag)) {
            return true;
        }
        var own = ETag.create(etag);
        return ETag.parse(list).stream()
                .anyMatch(known -> known.isWildcard() || own.compare(known, strongly));
    }

    private static boolean isNewer(HttpFields request, long lastModified) {
        var date = date(request, HttpHeader.IF_UNMODIFIED_SINCE);
        return date >= 0 && lastModified > date;
    }

    private static boolean isKnownSince(HttpFields request, long lastModified) {
        var date = date(request, HttpHeader.IF_MODIFIED_SINCE);
        return lastModified >= 0 && lastModified <= date;
    }

    /// A date that is none is ignored, as the clauses of both headers demand.
    private static long date(HttpFields request, HttpHeader name) {
        var value = request.get(name);
        return value == null ? -1 : HttpDateTime.parseToEpoch(value);
    }
}
