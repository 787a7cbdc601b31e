package org.quartierlod.entity;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.vocab.BaseIri;

/// A [Hydra collection](https://www.hydra-cg.com/spec/latest/core/#collections) and its pages.
///
/// @param path below the base
/// @param query with its question mark, or nothing
record PagedCollection(BaseIri base, String path, String query) {
    /// Most members a page shows, and most things a document lists because they point at one.
    static final int PAGE_SIZE = 50;

    /// What points at the thing a document describes.
    ///
    /// @param path of the document
    /// @param term under which the thing's frame nests it
    static PagedCollection inbound(BaseIri base, String path, String term) {
        return new PagedCollection(base, path, "?inbound=" + term);
    }

    Node node() {
        return base.node(path + query);
    }

    /// What follows the path in the address of a page; the first page is the collection's own
    /// address.
    String query(int page) {
        return page == 1 ? query : parameter(page);
    }

    private String parameter(int page) {
        return (query.isEmpty() ? "?" : query + "&") + "page=" + page;
    }

    private Node page(int number) {
        return base.node(path + parameter(number));
    }

    static int pages(int total) {
        return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /// Says of the document how many things point at one it describes, and where they all are.
    void announce(Graph graph, Node thing, Node predicate, int total) {
        var assertion = base.node(path + query + "#member");
        graph.add(base.node(path), hydra("collection"), node());
        head(graph, total);
        graph.add(node(), hydra("view"), page(1));
        graph.add(node(), hydra("memberAssertion"), assertion);
        graph.add(assertion, hydra("property"), predicate);
        graph.add(assertion, hydra("object"), thing);
    }

    /// Describes one page.
    void describe(Graph graph, int page, int total, List<Node> members) {
        head(graph, total);
        members.forEach(member -> graph.add(node(), hydra("member"), member));
        graph.add(node(), hydra("view"), page(page));
        graph.add(page(page), RDF.type.asNode(), hydra("PartialCollectionView"));
        graph.add(page(page), hydra("first"), page(1));
        graph.add(page(page), hydra("last"), page(pages(total)));
        if (page > 1) {
            graph.add(page(page), hydra("previous"), page(page - 1));
        }
        if (page < pages(total)) {
            graph.add(page(page), hydra("next"), page(page + 1));
        }
    }

    private void head(Graph graph, int total) {
        graph.add(node(), RDF.type.asNode(), hydra("Collection"));
        graph.add(
                node(),
                hydra("totalItems"),
                NodeFactory.createLiteralDT(String.valueOf(total), XSDDatatype.XSDinteger));
    }

    /// A term of the Hydra core vocabulary.
    static Node hydra(String term) {
        return NodeFactory.createURI("http://www.w3.org/ns/hydra/core#" + term);
    }
}
