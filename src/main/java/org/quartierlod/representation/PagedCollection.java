package org.quartierlod.representation;

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
/// @param size most members a page shows
public record PagedCollection(BaseIri base, String path, String query, int size) {
    /// What points at the thing a document describes.
    ///
    /// @param path of the document
    /// @param term under which the thing's frame nests it
    public static PagedCollection inbound(BaseIri base, String path, String term, int size) {
        return new PagedCollection(base, path, "?inbound=" + term, size);
    }

    /// The collection itself.
    public Node node() {
        return base.node(path + query);
    }

    /// What follows the path in the address of a page; the first page is the collection's own
    /// address.
    public String query(int page) {
        return page == 1 ? query : parameter(page);
    }

    private String parameter(int page) {
        return (query.isEmpty() ? "?" : query + "&") + "page=" + page;
    }

    private Node page(int number) {
        return base.node(path + parameter(number));
    }

    /// The number of the last page; a collection without members has one page too.
    public int last(long total) {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    /// Says of the document how many things point at one it describes, and where they all are.
    public void announce(Graph graph, Node thing, Node predicate, long total) {
        var assertion = base.node(path + query + "#member");
        graph.add(base.node(path), hydra("collection"), node());
        head(graph, total);
        graph.add(node(), hydra("view"), page(1));
        graph.add(node(), hydra("memberAssertion"), assertion);
        graph.add(assertion, hydra("property"), predicate);
        graph.add(assertion, hydra("object"), thing);
    }

    /// Describes one page.
    public void describe(Graph graph, int page, long total, List<Node> members) {
        head(graph, total);
        members.forEach(member -> graph.add(node(), hydra("member"), member));
        graph.add(node(), hydra("view"), page(page));
        graph.add(page(page), RDF.type.asNode(), hydra("PartialCollectionView"));
        graph.add(page(page), hydra("first"), page(1));
        graph.add(page(page), hydra("last"), page(last(total)));
        if (page > 1) {
            graph.add(page(page), hydra("previous"), page(page - 1));
        }
        if (page < last(total)) {
            graph.add(page(page), hydra("next"), page(page + 1));
        }
    }

    private void head(Graph graph, long total) {
        graph.add(node(), RDF.type.asNode(), hydra("Collection"));
        graph.add(
                node(),
                hydra("totalItems"),
                NodeFactory.createLiteralDT(String.valueOf(total), XSDDatatype.XSDinteger));
    }

    /// A term of the Hydra core vocabulary.
    public static Node hydra(String term) {
        return NodeFactory.createURI("http://www.w3.org/ns/hydra/core#" + term);
    }
}
