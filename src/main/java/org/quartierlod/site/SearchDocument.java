package org.quartierlod.site;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.quartierlod.directory.Listing;
import org.quartierlod.directory.Thing;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.vocab.BaseIri;

/// One page of a search as a [Hydra
/// collection](https://www.hydra-cg.com/spec/latest/core/#collections): the things found, with
/// their classes and labels, and where the other pages are.
final class SearchDocument {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final SearchRequest search;
    private final Node collection;
    private final BaseIri base;

    private SearchDocument(SearchRequest search, BaseIri base) {
        this.search = search;
        this.base = base;
        this.collection = base.node(search.path());
    }

    static Document of(SearchRequest search, Listing found, Pages pages, BaseIri base) {
        var document = new SearchDocument(search, base);
        document.collection(found);
        document.view(pages);
        found.things().forEach(document::member);
        return new Document(document.collection, search.path(), document.graph, Frame.FLAT);
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }

    private void collection(Listing found) {
        var total =
                NodeFactory.createLiteralDT(Long.toString(found.total()), XSDDatatype.XSDinteger);
        graph.add(collection, RDF.type.asNode(), hydra("Collection"));
        graph.add(collection, hydra("totalItems"), total);
    }

    private void view(Pages pages) {
        var view = page(pages.current());
        if (view.equals(collection)) {
            return;
        }
        graph.add(collection, hydra("view"), view);
        graph.add(view, RDF.type.asNode(), hydra("PartialCollectionView"));
        graph.add(view, hydra("first"), page(1));
        graph.add(view, hydra("last"), page(pages.last()));
        if (pages.hasPrevious()) {
            graph.add(view, hydra("previous"), page(pages.current() - 1L));
        }
        if (pages.hasNext()) {
            graph.add(view, hydra("next"), page(pages.current() + 1L));
        }
    }

    private Node page(long number) {
        return base.node(search.path(number));
    }

    private void member(Thing thing) {
        var node = NodeFactory.createURI(thing.iri());
        graph.add(collection, hydra("member"), node);
        for (var type : thing.types()) {
            graph.add(node, RDF.type.asNode(), NodeFactory.createURI(type));
        }
        for (var label : thing.labels()) {
            graph.add(
                    node,
                    RDFS.label.asNode(),
                    label.language().isEmpty()
                            ? NodeFactory.createLiteralString(label.text())
                            : NodeFactory.createLiteralLang(label.text(), label.language()));
        }
    }
}
