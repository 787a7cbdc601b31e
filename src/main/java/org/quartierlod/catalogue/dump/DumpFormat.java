package org.quartierlod.catalogue.dump;

import org.quartierlod.representation.DocumentFormat;

/// The formats of whole datasets, in the order of the catalogue.
public enum DumpFormat {
    /// [RDF 1.1 Turtle](https://www.w3.org/TR/turtle/).
    TURTLE(DocumentFormat.TURTLE, "RDF_TURTLE"),
    /// [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/), flat, with its context inside.
    JSON_LD(DocumentFormat.JSON_LD, "JSON_LD"),
    /// [RDF/XML](https://www.w3.org/TR/rdf-syntax-grammar/).
    RDF_XML(DocumentFormat.RDF_XML, "RDF_XML"),
    /// [N-Triples](https://www.w3.org/TR/n-triples/).
    N_TRIPLES(DocumentFormat.N_TRIPLES, "RDF_N_TRIPLES"),
    /// [GeoJSON](https://www.rfc-editor.org/rfc/rfc7946): places as features.
    GEO_JSON("GeoJSON", "geojson", "application/geo+json", "GEOJSON"),
    /// [CSV](https://www.rfc-editor.org/rfc/rfc4180) with a header line; beside it what the columns
    /// mean.
    CSV("CSV", "csv", "text/csv", "CSV");

    private final boolean isRdf;
    private final String title;
    private final String extension;
    private final String mediaType;
    private final String fileType;

    DumpFormat(DocumentFormat rdf, String fileType) {
        this(true, rdf.title(), rdf.extension(), rdf.mediaType(), fileType);
    }

    DumpFormat(String title, String extension, String mediaType, String fileType) {
        this(false, title, extension, mediaType, fileType);
    }

    DumpFormat(boolean isRdf, String title, String extension, String mediaType, String fileType) {
        this.isRdf = isRdf;
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /// Whether it holds the statements themselves.
    public boolean isRdf() {
        return isRdf;
    }

    /// As people call it.
    public String title() {
        return title;
    }

    /// As in the name of a file.
    public String extension() {
        return extension;
    }

    /// Without parameters.
    public String mediaType() {
        return mediaType;
    }

    /// The code in `ontology/codes/file-type.ttl`.
    public String fileType() {
        return fileType;
    }
}
