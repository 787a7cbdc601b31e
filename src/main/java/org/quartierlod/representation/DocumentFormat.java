package org.quartierlod.representation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats of a document, best first: the order decides where a client has no preference.
public enum DocumentFormat {
    /// [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/), framed, with our context.
    JSON_LD("JSON-LD", "jsonld", "application/ld+json"),
    /// The bytes of JSON-LD under the name every JSON client knows.
    JSON("JSON", "json", "application/json"),
    /// [RDF 1.1 Turtle](https://www.w3.org/TR/turtle/).
    TURTLE("Turtle", "ttl", "text/turtle"),
    /// [N-Triples](https://www.w3.org/TR/n-triples/).
    N_TRIPLES("N-Triples", "nt", "application/n-triples"),
    /// [RDF/XML](https://www.w3.org/TR/rdf-syntax-grammar/).
    RDF_XML("RDF/XML", "rdf", "application/rdf+xml"),
    /// [TriG](https://www.w3.org/TR/trig/) of one default graph.
    TRIG("TriG", "trig", "application/trig"),
    /// A page for people.
    HTML("HTML", "html", "text/html");

    private final String title;
    private final String extension;
    private final String mediaType;

    DocumentFormat(String title, String extension, String mediaType) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// As people call it.
    public String title() {
        return title;
    }

    /// As in `/doc/area/muehlenberg.{extension}` and `?format={extension}`.
    public String extension() {
        return extension;
    }

    /// Without parameters.
    public String mediaType() {
        return mediaType;
    }

    /// As sent, with the charset where the media type has one.
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /// The format with this extension or media type, in any case.
    public static Optional<DocumentFormat> of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f.extension.equals(lower) || f.mediaType.equals(lower))
                .findFirst();
    }
}
