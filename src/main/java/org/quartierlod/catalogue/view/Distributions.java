package org.quartierlod.catalogue.view;

import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.CataloguedDataset;
import org.quartierlod.catalogue.Offer;
import org.quartierlod.catalogue.dump.Dump;

/// The distributions of one dataset: its files, and its share in each service.
///
/// Harvesters copy all of them with the dataset, so each says what portals ask of distributions,
/// and nothing that the dataset has said already.
///
/// @param statements to which they are added
record Distributions(
        Catalogue catalogue, Profile profile, CataloguedDataset dataset, Statements statements) {
    /// A file: what is accessed and what is downloaded are the same.
    void file(Dump dump) {
        var format = dump.format();
        var node = node(dump.code());
        var address = catalogue.base().node(dump.address());
        var about = distribution(node, _ -> dump.title());
        about.is(DCAT.accessURL.asNode(), address)
                .is(DCAT.downloadURL.asNode(), address)
                .typed(DCAT.byteSize.asNode(), String.valueOf(dump.size()), profile.byteSize());
        format(node, format.fileType(), format.mediaType());
        if (format.isRdf()) {
            about.refers(
                    DCTerms.conformsTo.asNode(), HarvestView.ontology(), DCTerms.Standard.asNode());
        }
        if (dump.isGzipped()) {
            about.refers(
                    Terms.COMPRESS_FORMAT,
                    Terms.iri(Terms.MEDIA_TYPE + dump.mediaType()),
                    DCTerms.MediaType.asNode());
        }
    }

    /// A service: nothing is downloaded, and what is accessed is its endpoint.
    void service(Offer offer) {
        var node = node(offer.name());
        distribution(node, language -> offer.title().getOrDefault(language, offer.name()))
                .is(DCAT.accessURL.asNode(), catalogue.base().node(offer.path()))
                .is(DCAT.accessService.asNode(), HarvestView.service(catalogue, offer));
        format(node, offer.fileType(), offer.mediaType());
    }

    private Node node(String code) {
        return NodeFactory.createURI(dataset.node().getURI() + "#" + code);
    }

    private void format(Node node, String fileType, String mediaType) {
        statements
                .about(node)
                .refers(
                        DCTerms.format.asNode(),
                        Terms.iri(Terms.AUTHORITY + "file-type/" + fileType),
                        DCTerms.MediaTypeOrExtent.asNode())
                .refers(
                        DCAT.mediaType.asNode(),
                        Terms.iri(Terms.MEDIA_TYPE + mediaType),
                        DCTerms.MediaType.asNode());
    }

    /// What all have in common.
    ///
    /// @param form in which the dataset is to be had, in a language
    private Statements.About distribution(Node node, UnaryOperator<String> form) {
        var about = statements.about(node).type(DCAT.Distribution);
        statements.about(dataset.node()).is(DCAT.distribution.asNode(), node);
        titles(about, form);
        copy(about, Terms.AVAILABILITY);
        copy(about, Terms.ATTRIBUTION);
        catalogue
                .values(dataset.node(), DCTerms.license.asNode())
                .forEach(licence ->
                        about.refers(
                                DCTerms.license.asNode(),
                                licence,
                                DCTerms.LicenseDocument.asNode()));
        return about.refers(
                        DCTerms.rights.asNode(),
                        NodeFactory.createURI(dataset.node().getURI() + ".html#rights"),
                        DCTerms.RightsStatement.asNode())
                .time(DCTerms.issued.asNode(), dataset.issued())
                .time(DCTerms.modified.asNode(), dataset.modified());
    }

    private void titles(Statements.About about, UnaryOperator<String> form) {
        for (var title : catalogue.values(dataset.node(), DCTerms.title.asNode())) {
            var language = title.getLiteralLanguage();
            var text = title.getLiteralLexicalForm() + " (" + form.apply(language) + ")";
            about.is(DCTerms.title.asNode(), NodeFactory.createLiteralLang(text, language));
        }
    }

    private void copy(Statements.About about, Node property) {
        catalogue.values(dataset.node(), property).forEach(value -> about.is(property, value));
    }
}
