package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/// Tells before an answer is made that the client already has it. Otherwise conditions are
/// [ReadyAnswers]' to judge.
public final class Revalidation {
    private Revalidation() {}

    /// The validator under which the client has what a GET or HEAD would give it, if it does. What
    /// is small is sent in no coding, whatever the client likes. Only a tag that it names will do:
    /// `*` would hold of what there may not be.
    ///
    /// @param tag of the representation in no coding, without quotes
    public static Optional<String> known(HttpServletRequest request, String tag) {
        return request.getAttribute(PlainGet.OWN_HEADERS) instanceof HttpFields headers
                ? Stream.of(ContentCoding.choose(request), ContentCoding.IDENTITY)
                        .map(coding -> coding.etag(tag))
                        .filter(etag -> Conditions.hasTag(headers, etag))
                        .filter(etag -> Conditions.of(headers, etag, -1) == Conditions.NOT_MODIFIED)
                        .findFirst()
                : Optional.empty();
    }
}
