package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Proactive negotiation by `Accept` ([RFC 9110
/// §12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)), as a pure function.
public final class Negotiation {
    private Negotiation() {}

    /// The best of what is offered to a request, whose header may be spread over several lines
    /// ([RFC 9110 §5.3](https://www.rfc-editor.org/rfc/rfc9110#section-5.3)).
    public static Optional<String> choose(HttpServletRequest request, List<String> offers) {
        var lines = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return choose(String.join(",", lines), offers);
    }

    /// The best of what is offered.
    ///
    /// @param accept the header; absent, blank or malformed means anything
    /// @param offers media types without parameters, best first: the order decides between equals
    /// @return nothing when nothing offered is acceptable
    public static Optional<String> choose(@Nullable String accept, List<String> offers) {
        var ranges = parse(accept);
        if (ranges.isEmpty()) {
            return offers.stream().findFirst();
        }
        return offers.stream()
                .filter(offer -> quality(offer, ranges) > 0)
                .max(
                        Comparator.comparingDouble((String offer) -> quality(offer, ranges))
                                .thenComparing(offers::indexOf, Comparator.reverseOrder()));
    }

    private static List<MediaType> parse(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of();
        }
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }

    /// The quality of the most specific range that covers the offer; parameters of a range other
    /// than `q` are profiles and hints that every representation of the type satisfies.
    private static double quality(String offer, List<MediaType> ranges) {
        var type = MediaType.parseMediaType(offer);
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Negotiation::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
