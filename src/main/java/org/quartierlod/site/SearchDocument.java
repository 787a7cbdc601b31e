package org.quartierlod.site;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.quartierlod.directory.Listing;
import org.quartierlod.directory.Thing;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.representation.PagedCollection;
import org.quartierlod.vocab.BaseIri;

/// One page of a search as a [Hydra
/// collection](https://www.hydra-cg.com/spec/latest/core/#collections): the things found, with
/// their classes and labels, and where the other pages are.
final class SearchDocument {
    private final Graph graph = GraphFactory.createDefaultGraph();

    private SearchDocument() {}

    static Document of(SearchRequest search, Listing found, Pages pages, BaseIri base) {
        var document = new SearchDocument();
        var collection = new PagedCollection(base, "search", search.query(), Pages.SIZE);
        var members =
                found.things().stream().map(thing -> NodeFactory.createURI(thing.iri())).toList();
        collection.describe(document.graph, pages.current(), found.total(), members);
        found.things().forEach(document::member);
        return new Document(collection.node(), search.path(), document.graph, Frame.FLAT);
    }

    private void member(Thing thing) {
        var node = NodeFactory.createURI(thing.iri());
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
