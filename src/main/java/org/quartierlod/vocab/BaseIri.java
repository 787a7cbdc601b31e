package org.quartierlod.vocab;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The one base under which this deployment publishes: an absolute `http(s)` IRI in ASCII that ends
/// with a slash.
///
/// It is the only source of the IRIs we mint ([RFC 3986
/// §5.1](https://www.rfc-editor.org/rfc/rfc3986#section-5.1), a base from configuration); no
/// request header ever takes part.
///
/// @param value for example `https://quartier.example/`
public record BaseIri(String value) {

    /// Checks the value and completes nothing.
    ///
    /// @throws IllegalArgumentException when the value is not such an IRI; the message says what to
    ///   write instead
    public BaseIri {
        if (!isUsable(value)) {
            throw new IllegalArgumentException(
                    "The base IRI '"
                            + value
                            + "' cannot be used: write an absolute http or https address in ASCII that ends with '/',"
                            + " without user, query, fragment or dot segments, such as https://quartier.example/");
        }
    }

    private static boolean isUsable(String value) {
        try {
            var uri = new URI(value);
            var scheme = uri.getScheme();
            return ("http".equals(scheme) || "https".equals(scheme))
                    && uri.getHost() != null
                    && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawPath().endsWith("/")
                    && uri.normalize().equals(uri)
                    && value.chars()
                            .allMatch(
                                    c -> c > 0x20 && c < 0x7f && c != '"' && c != '<' && c != '>');
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// The node of an address below this base.
    public Node node(String relative) {
        return NodeFactory.createURI(value + relative);
    }

    /// Whether the IRI lies below this base.
    public boolean contains(String iri) {
        return iri.startsWith(value);
    }

    /// The part of the IRI after this base.
    ///
    /// @throws IllegalArgumentException when the IRI lies elsewhere
    public String relativize(String iri) {
        if (!contains(iri)) {
            throw new IllegalArgumentException(iri + " is not below " + value);
        }
        return iri.substring(value.length());
    }

    /// The path of this base on its host, for example `/` or `/quartier/`.
    public String path() {
        return URI.create(value).getRawPath();
    }
}
