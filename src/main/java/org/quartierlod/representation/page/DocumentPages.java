package org.quartierlod.representation.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.TermNames;
import org.quartierlod.vocab.Addresses;

/// The pages of documents: first what their reader wants to know, then every statement.
public final class DocumentPages {
    private final Layout layout;
    private final Addresses addresses;

    /// Pages within a frame.
    public DocumentPages(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
    }

    /// The page of a document.
    public byte[] document(Document document, Circumstances circumstances, TermNames terms) {
        var texts = Texts.of(circumstances.language());
        var view = new StatementsView(document, texts.language(), terms, addresses, texts);
        var title =
                document.label(texts.language())
                        .orElseGet(() -> Labels.lastPart(document.subject().getURI()));
        var head =
                new Head(
                        circumstances,
                        title,
                        "",
                        layout.trail(texts),
                        formats(document.path()),
                        SchemaOrg.About.NOTHING);
        return layout.render(
                head,
                "document",
                Map.of(
                        "root",
                        view.root(),
                        "others",
                        view.others(),
                        "types",
                        view.types(),
                        "iri",
                        document.subject().getURI()));
    }

    private List<Alternate> formats(String path) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Alternate.of(
                                addresses.base().value() + path + "." + format.extension(), format))
                .toList();
    }
}
