package org.quartierlod.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.catalogue.dump.Dump;
import org.quartierlod.catalogue.view.Terms;
import org.quartierlod.representation.DatasetPage;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page;

/// What pages tell of the catalogue, in the language of their reader.
record CatalogueWords(Catalogue catalogue, String language) {
    /// A page's address, and the release it is made from.
    Page.Circumstances at(String path) {
        return Page.Circumstances.at(
                path, language, new Page.Release(catalogue.release(), catalogue.released()));
    }

    /// The same as data.
    List<Page.Alternate> alternates(String path, String query) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Page.Alternate.of(
                                catalogue.base().value() + path + "." + format.extension() + query,
                                format))
                .toList();
    }

    Page.Listing listing(CataloguePage page) {
        return new Page.Listing(
                title(catalogue.node()),
                description(catalogue.node()),
                page.datasets().stream().map(CataloguedDataset::node).map(this::item).toList(),
                paging(page),
                catalogue.datasets().size(),
                alternates(page.profile().path(), page.query()));
    }

    private Page.Item item(Node dataset) {
        return new Page.Item(dataset.getURI(), title(dataset), description(dataset));
    }

    private static Page.Paging paging(CataloguePage page) {
        var html = DocumentFormat.HTML;
        var number = page.number();
        return new Page.Paging(
                (number - 1L) * page.size() + 1,
                number == 1 ? "" : page.address(1, html),
                page.address(number - 1, html),
                page.address(number + 1, html),
                number == page.last() ? "" : page.address(page.last(), html));
    }

    DatasetPage dataset(CataloguedDataset dataset) {
        var node = dataset.node();
        return new DatasetPage(
                title(node),
                description(node),
                keywords(node),
                first(catalogue.values(node, DCTerms.publisher.asNode()).stream().map(this::title)),
                first(strings(node, DCTerms.license.asNode())),
                first(strings(node, Terms.ATTRIBUTION)),
                catalogue.values(node, DCTerms.source.asNode()).stream()
                        .map(source -> new Page.Link(source.getURI(), title(source)))
                        .toList(),
                catalogue.contact().orElse(""),
                dataset.issued(),
                dataset.versions().stream()
                        .map(v -> new DatasetPage.Version(v.release(), v.since()))
                        .toList(),
                dataset.triples(),
                dataset.dumps().stream().map(this::file).toList());
    }

    private List<String> keywords(Node dataset) {
        return catalogue.values(dataset, DCAT.keyword.asNode()).stream()
                .filter(word -> word.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private DatasetPage.File file(Dump dump) {
        var address = catalogue.base().value() + dump.address();
        return new DatasetPage.File(
                address,
                dump.name(),
                dump.title(),
                dump.mediaType(),
                dump.size(),
                address + ".sha256",
                dump.metadata().map(path -> catalogue.base().value() + path).orElse(""));
    }

    private String title(Node thing) {
        return text(thing, DCTerms.title.asNode());
    }

    private String description(Node thing) {
        return text(thing, DCTerms.description.asNode());
    }

    private String text(Node thing, Node property) {
        return Labels.best(catalogue.metadata(), thing, property, language)
                .map(Node::getLiteralLexicalForm)
                .orElseGet(thing::getURI);
    }

    private Stream<String> strings(Node thing, Node property) {
        return catalogue.values(thing, property).stream()
                .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
    }

    private static String first(Stream<String> values) {
        return values.findFirst().orElse("");
    }
}
