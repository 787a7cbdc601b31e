package org.quartierlod.representation;

import org.quartierlod.vocab.BaseIri;

/// Writes documents in the formats for machines.
public final class DocumentWriter {
    private final JsonLdWriter jsonLd;

    /// A writer whose JSON-LD names the published context.
    public DocumentWriter(Context context, BaseIri base) {
        this.jsonLd = new JsonLdWriter(context, base.value() + "context/urp-1.jsonld");
    }

    /// The bytes, in UTF-8; the same document gives the same bytes.
    ///
    /// @throws IllegalArgumentException for HTML, which [Page] makes
    public byte[] write(Document document, DocumentFormat format) {
        return switch (format) {
            case JSON_LD, JSON -> jsonLd.write(document);
            case TURTLE, N_TRIPLES, RDF_XML, TRIG, HTML ->
                    RdfWriter.write(document.graph(), format);
        };
    }
}
