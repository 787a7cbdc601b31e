package org.quartierlod.catalogue;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.catalogue.dump.Dump;
import org.quartierlod.catalogue.dump.DumpFormat;
import org.quartierlod.representation.DatasetPage;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.FlatJsonLd;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.RdfWriter;
import org.springframework.stereotype.Component;

/// The catalogue as bytes: RDF with everything a reader needs inside, and pages.
@Component
final class CatalogueDocuments {
    private static final Node ATTRIBUTION =
            NodeFactory.createURI("http://dcat-ap.de/def/dcatde/licenseAttributionByText");

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
        var catalogue = page.catalogue();
        var items =
                page.datasets().stream()
                        .map(dataset ->
                                new Page.Item(
                                        dataset.node().getURI(),
                                        text(
                                                catalogue,
                                                dataset.node(),
                                                DCTerms.title.asNode(),
                                                language),
                                        text(
                                                catalogue,
                                                dataset.node(),
                                                DCTerms.description.asNode(),
                                                language)))
                        .toList();
        var html = DocumentFormat.HTML;
        var paging =
                page.last() == 1
                        ? Page.Paging.NONE
                        : new Page.Paging(
                                (page.number() - 1L) * page.size() + 1,
                                page.address(1, html),
                                page.address(page.number() - 1, html),
                                page.address(page.number() + 1, html),
                                page.address(page.last(), html));
        var listing =
                new Page.Listing(
                        "catalogue",
                        items,
                        paging,
                        catalogue.datasets().size(),
                        alternates(catalogue, page.profile().path(), page.query()));
        return pages.list(
                circumstances(catalogue, page.profile().path() + page.query(), language), listing);
    }

    /// One dataset.
    byte[] page(Catalogue catalogue, CataloguedDataset dataset, String language) {
        var node = dataset.node();
        var content =
                new DatasetPage(
                        text(catalogue, node, DCTerms.title.asNode(), language),
                        text(catalogue, node, DCTerms.description.asNode(), language),
                        catalogue.values(node, DCAT.keyword.asNode()).stream()
                                .filter(word -> word.getLiteralLanguage().equals(language))
                                .map(Node::getLiteralLexicalForm)
                                .toList(),
                        publisher(catalogue, node, language),
                        uri(catalogue, node, DCTerms.license.asNode()),
                        catalogue.values(node, ATTRIBUTION).stream()
                                .findFirst()
                                .map(Node::getLiteralLexicalForm)
                                .orElse(""),
                        uri(catalogue, node, DCTerms.source.asNode()),
                        catalogue.contact().orElse(""),
                        dataset.issued(),
                        dataset.versions().stream()
                                .map(v -> new DatasetPage.Version(v.release(), v.since()))
                                .toList(),
                        dataset.triples(),
                        files(catalogue, dataset));
        return pages.dataset(
                circumstances(catalogue, dataset.path(), language),
                node,
                content,
                alternates(catalogue, dataset.path(), ""));
    }

    private static List<DatasetPage.File> files(Catalogue catalogue, CataloguedDataset dataset) {
        return dataset.dumps().stream().map(dump -> file(catalogue, dump)).toList();
    }

    private static DatasetPage.File file(Catalogue catalogue, Dump dump) {
        var address = catalogue.base().value() + dump.address();
        return new DatasetPage.File(
                address,
                dump.name(),
                dump.format().title(),
                dump.isGzipped() ? "application/gzip" : dump.format().mediaType(),
                dump.size(),
                address + ".sha256",
                dump.format() == DumpFormat.CSV && !dump.isGzipped()
                        ? address + "-metadata.json"
                        : "");
    }

    private static String publisher(Catalogue catalogue, Node dataset, String language) {
        return catalogue.values(dataset, DCTerms.publisher.asNode()).stream()
                .findFirst()
                .map(agent -> text(catalogue, agent, DCTerms.title.asNode(), language))
                .orElse("");
    }

    private static String uri(Catalogue catalogue, Node subject, Node property) {
        return catalogue.values(subject, property).stream()
                .filter(Node::isURI)
                .findFirst()
                .map(Node::getURI)
                .orElse("");
    }

    private static String text(Catalogue catalogue, Node subject, Node property, String language) {
        return Labels.best(catalogue.metadata(), subject, property, language)
                .map(Node::getLiteralLexicalForm)
                .orElseGet(subject::getURI);
    }

    private static Page.Circumstances circumstances(
            Catalogue catalogue, String path, String language) {
        return Page.Circumstances.at(
                path, language, new Page.Release(catalogue.release(), catalogue.released()));
    }

    private static List<Page.Alternate> alternates(Catalogue catalogue, String path, String query) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Page.Alternate.of(
                                catalogue.base().value() + path + "." + format.extension() + query,
                                format))
                .toList();
    }
}
