package org.quartierlod.directory;

import java.util.Optional;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.Urp;

/// Which subjects of a release are things of the directory, and of what kind.
final class Kinds {
    private Kinds() {}

    static Optional<String> of(String iri, BaseIri base) {
        return iri.startsWith(Urp.SCHEME)
                ? shared(iri.substring(Urp.SCHEME.length()))
                : EntityIri.parse(iri, base).map(entity -> entity.type().path());
    }

    /// `{scheme}`, `{scheme}/{concept}` or `programme/{programme}`.
    private static Optional<String> shared(String path) {
        var parts = path.split("/", -1);
        return switch (parts.length) {
            case 1 -> Optional.of("scheme");
            case 2 -> Optional.of(parts[0].equals("programme") ? "programme" : "concept");
            default -> Optional.empty();
        };
    }
}
