package org.quartierlod.catalogue;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.catalogue.view.HarvestView;
import org.quartierlod.catalogue.view.Profile;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.PagedCollection;

/// A page of the catalogue. A catalogue that fits on one page says nothing of pages.
///
/// The addresses of pages name the format, because harvesters read all pages as they read the
/// first, and the release, so that a publication in between cannot make a dataset disappear. Those
/// for people do not name the release: they keep them for later.
///
/// @param size most datasets a page holds
/// @param number from 1
record CataloguePage(Catalogue catalogue, Profile profile, int size, int number) {
    /// The number of the last page.
    int last() {
        return Math.max(1, (catalogue.datasets().size() + size - 1) / size);
    }

    boolean exists() {
        return number >= 1 && number <= last();
    }

    /// The datasets on it.
    List<CataloguedDataset> datasets() {
        var all = catalogue.datasets();
        return all.subList((number - 1) * size, Math.min(all.size(), number * size));
    }

    /// The page's own address, after the path.
    String query() {
        return last() == 1 ? "" : query(number);
    }

    private String query(int page) {
        return "?page=" + page + "&release=" + catalogue.release();
    }

    /// The address of a page in a format; empty where there is none.
    String address(int page, DocumentFormat format) {
        return page < 1 || page > last()
                ? ""
                : catalogue.base().value()
                        + profile.path()
                        + "."
                        + format.extension()
                        + (format == DocumentFormat.HTML ? "?page=" + page : query(page));
    }

    /// What a harvester reads.
    Graph graph(DocumentFormat format) {
        var graph = HarvestView.of(catalogue, profile, datasets());
        if (last() > 1) {
            paging(graph, format);
        }
        return graph;
    }

    /// [Hydra](https://www.hydra-cg.com/spec/latest/core/#collections), as both families of
    /// harvesters read it.
    private void paging(Graph graph, DocumentFormat format) {
        var node = catalogue.node();
        var view = NodeFactory.createURI(address(number, format));
        var type = RDF.type.asNode();
        graph.add(node, type, PagedCollection.hydra("Collection"));
        graph.add(
                node,
                PagedCollection.hydra("totalItems"),
                NodeFactory.createLiteralDT(
                        String.valueOf(catalogue.datasets().size()), XSDDatatype.XSDinteger));
        graph.add(node, PagedCollection.hydra("view"), view);
        graph.add(view, type, PagedCollection.hydra("PartialCollectionView"));
        link(graph, "first", 1, format);
        link(graph, "previous", number - 1, format);
        link(graph, "next", number + 1, format);
        link(graph, "last", last(), format);
    }

    private void link(Graph graph, String relation, int page, DocumentFormat format) {
        var address = address(page, format);
        if (!address.isEmpty()) {
            graph.add(
                    NodeFactory.createURI(address(number, format)),
                    PagedCollection.hydra(relation),
                    NodeFactory.createURI(address));
        }
    }
}
