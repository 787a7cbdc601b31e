package org.quartierlod.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.quartierlod.query.wire.Question;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;

/// One question to one release.
///
/// @param text of the query
/// @param defaultGraphs IRIs that replace the default graph
/// @param namedGraphs IRIs that replace the named graphs
/// @param formats wanted
/// @param chosen the release asked
record Asked(
        String text,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        AskedFormats formats,
        AskedRelease.Chosen chosen) {
    private static final int TAG_LENGTH = 27;

    Release release() {
        return chosen.release();
    }

    ReleaseId id() {
        return release().id();
    }

    /// The same as the query process takes it.
    Question question() {
        return new Question(
                id().toString(),
                text,
                defaultGraphs,
                namedGraphs,
                formats.table().map(named -> named.format().mediaType()).orElse(null),
                formats.graph().map(named -> named.format().mediaType()).orElse(null));
    }

    /// A strong validator of the answer, known before the query runs: the answer is a function of
    /// nothing else.
    String tag() {
        var parts = new ArrayList<>(List.of(id().toString(), text));
        parts.addAll(formats.key());
        parts.add(String.valueOf(defaultGraphs.size()));
        parts.addAll(defaultGraphs);
        parts.addAll(namedGraphs);
        var digest = DigestUtils.sha256(String.join("\u0000", parts));
        return Base64.encodeBase64URLSafeString(digest).substring(0, TAG_LENGTH);
    }
}
