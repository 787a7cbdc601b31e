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

/// A dataset in full: what harvesters are told, and what would lead them astray — the services over
/// it, the graphs it consists of, what it rests on, and its versions.
public final class FullView {
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
                    DCTerms.subject.asNode(),
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
        versions(catalogue, dataset, graph);
        new Statements(graph).about(node).number(VOID.triples.asNode(), dataset.triples());
        return graph;
    }

    /// The releases that changed it, and the one it is taken from.
    private static void versions(Catalogue catalogue, CataloguedDataset dataset, Graph graph) {
        var node = dataset.node();
        for (var version : dataset.versions()) {
            graph.add(node, Terms.HAS_VERSION, release(catalogue, version.release()));
        }
        graph.add(node, Terms.CURRENT_VERSION, release(catalogue, dataset.version().release()));
        dataset.versions().stream()
                .skip(1)
                .findFirst()
                .ifPresent(before ->
                        graph.add(
                                node,
                                Terms.PREVIOUS_VERSION,
                                release(catalogue, before.release())));
        graph.add(node, Terms.WAS_DERIVED_FROM, release(catalogue, catalogue.release()));
    }

    private static Node release(Catalogue catalogue, int number) {
        return catalogue.base().node("release/" + number);
    }
}
