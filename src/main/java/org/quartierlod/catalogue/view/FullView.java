package org.quartierlod.catalogue.view;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.CataloguedDataset;
import org.quartierlod.vocab.BaseIri;

/// A dataset in full: what harvesters are told, and what would lead them astray — the services over
/// it, the graphs it consists of, what it rests on, and its versions.
public final class FullView {
    private static final Node WAS_DERIVED_FROM = prov("wasDerivedFrom");
    private static final Node CURRENT_VERSION = Terms.dcat("hasCurrentVersion");

    private FullView() {}

    /// The description.
    public static Graph of(Catalogue catalogue, CataloguedDataset dataset) {
        var graph = HarvestView.of(catalogue, dataset);
        var node = dataset.node();
        for (var offer : catalogue.offers()) {
            var service = HarvestView.service(catalogue, offer);
            graph.add(service, DCAT.servesDataset.asNode(), node);
        }
        for (var property :
                new Node[] {
                    DCTerms.source.asNode(),
                    DCTerms.license.asNode(),
                    Terms.ATTRIBUTION,
                    DCTerms.spatial.asNode(),
                    SKOS.editorialNote.asNode()
                }) {
            catalogue.values(node, property).forEach(value -> graph.add(node, property, value));
        }
        for (var name : dataset.graphs()) {
            var part = NodeFactory.createURI(name);
            graph.add(node, DCTerms.hasPart.asNode(), part);
            catalogue
                    .values(part, DCTerms.title.asNode())
                    .forEach(title -> graph.add(part, DCTerms.title.asNode(), title));
        }
        versions(catalogue.base(), dataset, graph, catalogue.release());
        return graph;
    }

    /// The release it last changed in, and the one it is taken from.
    private static void versions(
            BaseIri base, CataloguedDataset dataset, Graph graph, int release) {
        var changed = base.node("release/" + dataset.version());
        graph.add(dataset.node(), CURRENT_VERSION, changed);
        graph.add(dataset.node(), WAS_DERIVED_FROM, base.node("release/" + release));
        graph.add(
                dataset.node(),
                VOID.triples.asNode(),
                NodeFactory.createLiteralByValue(dataset.triples()));
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
