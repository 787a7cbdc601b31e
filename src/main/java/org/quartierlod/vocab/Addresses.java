package org.quartierlod.vocab;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Where on the web one finds what an IRI stands for.
///
/// The shared vocabulary has a base of its own; this server answers for it too, so nothing depends
/// on a redirect elsewhere.
///
/// @param base of this deployment
public record Addresses(BaseIri base) {
    private static final String SCHEMES = Urp.SCHEME.substring(Urp.BASE.length());

    /// A link a browser may follow: our own pages for our own IRIs, http, https and mailto as they
    /// are, nothing else.
    public Optional<String> link(String iri) {
        if (iri.startsWith(Urp.SCHEME) || iri.startsWith(Urp.ONTOLOGY)) {
            return Optional.of(base.value() + iri.substring(Urp.BASE.length()));
        }
        return isHarmless(iri) ? Optional.of(iri) : Optional.empty();
    }

    private static boolean isHarmless(String iri) {
        try {
            var scheme = URI.create(iri).getScheme();
            return scheme != null
                    && switch (scheme.toLowerCase(Locale.ROOT)) {
                        case "http", "https", "mailto" -> true;
                        default -> false;
                    };
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The path of the document about a thing, below the base; nothing for what we do not describe.
    public Optional<String> documentPath(String iri) {
        if (iri.startsWith(Urp.SCHEME)) {
            return Optional.of(SCHEMES + iri.substring(Urp.SCHEME.length()));
        }
        return EntityIri.parse(iri, base).map(entity -> "doc/" + entity.path());
    }
}
