package org.quartierlod.web;

import java.util.Optional;
import java.util.regex.Pattern;

/// The part of a representation that a `Range` asks for ([RFC 9110
/// §14](https://www.rfc-editor.org/rfc/rfc9110#section-14)), as a pure function.
///
/// @param first byte, from 0
/// @param last byte, itself included
record ByteRange(long first, long last) {
    private static final Pattern ONE =
            Pattern.compile("(?i)\\s*bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// What a header asks for.
    sealed interface Asked {
        /// Everything: there is no header, or one that may be ignored. Several ranges are one too
        /// many.
        record Whole() implements Asked {}

        /// One part.
        record Part(ByteRange range) implements Asked {}

        /// Nothing that is there.
        record Unsatisfiable() implements Asked {}
    }

    static Asked of(Optional<String> header, long size) {
        var matcher = ONE.matcher(header.orElse(""));
        if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
            return new Asked.Whole();
        }
        if (matcher.group(1).isEmpty()) {
            var length = Long.parseLong(matcher.group(2));
            return length == 0 || size == 0
                    ? new Asked.Unsatisfiable()
                    : new Asked.Part(new ByteRange(Math.max(0, size - length), size - 1));
        }
        var first = Long.parseLong(matcher.group(1));
        var last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
        if (!matcher.group(2).isEmpty() && last < first) {
            return new Asked.Whole();
        }
        return first >= size
                ? new Asked.Unsatisfiable()
                : new Asked.Part(new ByteRange(first, Math.min(last, size - 1)));
    }

    long length() {
        return last - first + 1;
    }
}
