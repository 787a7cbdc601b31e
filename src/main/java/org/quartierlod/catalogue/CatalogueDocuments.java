package org.quartierlod.catalogue;

import org.apache.jena.graph.Graph;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.FlatJsonLd;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.RdfWriter;
import org.springframework.stereotype.Component;

/// The catalogue as bytes: RDF with everything a reader needs inside, and pages.
@Component
final class CatalogueDocuments {
    private final Page pages;

    CatalogueDocuments(Page pages) {
        this.pages = pages;
    }

    /// A graph in a format for machines.
    static byte[] data(Graph graph, DocumentFormat format) {
        return switch (format) {
            case JSON_LD, JSON -> FlatJsonLd.write(graph);
            case TURTLE, N_TRIPLES, RDF_XML, TRIG, HTML -> RdfWriter.write(graph, format);
        };
    }

    /// The list of datasets.
    byte[] list(CataloguePage page, String language) {
        var words = new CatalogueWords(page.catalogue(), language);
        return pages.list(words.at(page.profile().path() + page.query()), words.listing(page));
    }

    /// One dataset.
    byte[] page(Catalogue catalogue, CataloguedDataset dataset, String language) {
        var words = new CatalogueWords(catalogue, language);
        return pages.dataset(
                words.at(dataset.path()),
                dataset.node(),
                words.dataset(dataset),
                words.alternates(dataset.path(), ""));
    }
}
