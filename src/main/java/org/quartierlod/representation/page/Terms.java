package org.quartierlod.representation.page;

import org.quartierlod.vocab.Prefixes;

/// IRIs as one writes them in a query.
final class Terms {
    private Terms() {}

    /// With a prefix, where there is one.
    static String of(String iri) {
        return Prefixes.table().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
