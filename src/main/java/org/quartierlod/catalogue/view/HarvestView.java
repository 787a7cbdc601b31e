package org.quartierlod.catalogue.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.CataloguedDataset;
import org.quartierlod.catalogue.Offer;
import org.quartierlod.vocab.Urp;

/// The catalogue in the shape that harvesters of every kind take without harm: no blank node, no
/// way from one dataset to another, one type an agent, no label on anybody else's IRI.
///
/// They copy all that can be reached from a dataset, and name things after any label they find.
public final class HarvestView {
    private static final Node STANDARD = DCTerms.Standard.asNode();
    private static final Node PAGE = FOAF.Document.asNode();

    private final Catalogue catalogue;
    private final Profile profile;
    private final Statements statements = new Statements();
    private final Parties parties;

    private HarvestView(Catalogue catalogue, Profile profile) {
        this.catalogue = catalogue;
        this.profile = profile;
        this.parties = new Parties(catalogue, statements);
    }

    /// The catalogue with some of its datasets.
    public static Graph of(Catalogue catalogue, Profile profile, List<CataloguedDataset> datasets) {
        var view = new HarvestView(catalogue, profile);
        view.catalogue();
        datasets.forEach(view::dataset);
        catalogue.offers().forEach(view::service);
        return view.statements.graph();
    }

    /// One dataset with its services, without the catalogue.
    static Graph of(Catalogue catalogue, CataloguedDataset dataset) {
        var view = new HarvestView(catalogue, Profile.DCAT_AP_DE_3);
        view.dataset(dataset);
        catalogue.offers().forEach(view::service);
        return view.statements.graph();
    }

    private void catalogue() {
        var node = catalogue.node();
        var about = statements.about(node);
        about.type(DCAT.Catalog);
        copy(node, DCTerms.title.asNode());
        copy(node, DCTerms.description.asNode());
        copy(node, Terms.AVAILABILITY);
        copy(node, DCTerms.language.asNode(), DCTerms.LinguisticSystem.asNode());
        copy(node, DCTerms.license.asNode(), DCTerms.LicenseDocument.asNode());
        spatial(node);
        parties.publisher(node, node);
        about.refers(FOAF.homepage.asNode(), catalogue.base().node(""), PAGE)
                .is(DCAT.themeTaxonomy.asNode(), Terms.iri(Terms.AUTHORITY + "data-theme"))
                .time(DCTerms.issued.asNode(), catalogue.issued())
                .time(DCTerms.modified.asNode(), catalogue.modified());
        // All of them, also where this page describes only some.
        catalogue
                .offers()
                .forEach(offer -> about.is(DCAT.service.asNode(), service(catalogue, offer)));
    }

    static Node service(Catalogue catalogue, Offer offer) {
        return catalogue.base().node(offer.path() + "#service");
    }

    private void dataset(CataloguedDataset dataset) {
        var node = dataset.node();
        statements.about(catalogue.node()).is(DCAT.dataset.asNode(), node);
        var about = statements.about(node);
        about.type(DCAT.Dataset);
        described(node);
        spatial(node);
        parties.publisher(node, node);
        parties.contact(node);
        about.text(DCTerms.identifier.asNode(), node.getURI())
                .time(DCTerms.issued.asNode(), dataset.issued())
                .time(DCTerms.modified.asNode(), dataset.modified())
                .text(profile.version(), String.valueOf(dataset.version().release()))
                .refers(DCTerms.conformsTo.asNode(), ontology(), STANDARD)
                .refers(
                        DCAT.landingPage.asNode(),
                        catalogue.base().node(dataset.path() + ".html"),
                        PAGE);
        dataset.start().ifPresent(start -> period(node, start));
        var distributions = new Distributions(catalogue, profile, dataset, statements);
        dataset.dumps().forEach(distributions::file);
        catalogue.offers().forEach(distributions::service);
    }

    private void period(Node dataset, LocalDate start) {
        var period = Terms.iri(dataset.getURI() + "#period");
        statements.about(dataset).is(DCTerms.temporal.asNode(), period);
        statements.about(period).type(DCTerms.PeriodOfTime).day(DCAT.startDate.asNode(), start);
    }

    static Node ontology() {
        return Terms.iri(Urp.ONTOLOGY);
    }

    /// What the metadata says as it stands.
    private void described(Node node) {
        copy(node, DCTerms.title.asNode());
        copy(node, DCTerms.description.asNode());
        copy(node, DCAT.keyword.asNode());
        copy(node, DCAT.theme.asNode());
        copy(node, Terms.AVAILABILITY);
        copy(node, Terms.CONTRIBUTOR);
        copy(node, Terms.LEVEL);
        copy(node, DCTerms.language.asNode(), DCTerms.LinguisticSystem.asNode());
        copy(node, DCTerms.accrualPeriodicity.asNode(), DCTerms.Frequency.asNode());
        copy(node, DCTerms.accessRights.asNode(), DCTerms.RightsStatement.asNode());
    }

    private void copy(Node node, Node property) {
        catalogue
                .values(node, property)
                .forEach(value -> statements.about(node).is(property, value));
    }

    private void copy(Node node, Node property, Node type) {
        catalogue
                .values(node, property)
                .forEach(value -> statements.about(node).refers(property, value, type));
    }

    /// Places under the IRIs that portals know; our own would lead on.
    private void spatial(Node node) {
        catalogue.values(node, DCTerms.spatial.asNode()).stream()
                .filter(place -> !catalogue.base().contains(place.getURI()))
                .forEach(place ->
                        statements
                                .about(node)
                                .refers(
                                        DCTerms.spatial.asNode(),
                                        place,
                                        DCTerms.Location.asNode()));
    }

    private void service(Offer offer) {
        var node = service(catalogue, offer);
        var endpoint = catalogue.base().node(offer.path());
        var about = statements.about(node);
        about.type(DCAT.DataService)
                .texts(DCTerms.title.asNode(), offer.title())
                .texts(DCTerms.description.asNode(), offer.description())
                .is(DCAT.endpointURL.asNode(), endpoint)
                .is(DCAT.endpointDescription.asNode(), endpoint)
                .refers(DCTerms.conformsTo.asNode(), Terms.iri(offer.standard()), STANDARD);
        parties.publisher(node, catalogue.node());
        parties.contact(node);
        catalogue
                .values(catalogue.node(), Terms.AVAILABILITY)
                .forEach(value -> about.is(Terms.AVAILABILITY, value));
        conditions(about);
    }

    /// A service is over all data, so it is to be had as the dataset that holds all of it.
    private void conditions(Statements.About service) {
        whole(catalogue)
                .ifPresent(whole -> {
                    var licence = DCTerms.license.asNode();
                    var rights = DCTerms.accessRights.asNode();
                    catalogue
                            .values(whole, licence)
                            .forEach(value ->
                                    service.refers(
                                            licence, value, DCTerms.LicenseDocument.asNode()));
                    catalogue
                            .values(whole, rights)
                            .forEach(value ->
                                    service.refers(
                                            rights, value, DCTerms.RightsStatement.asNode()));
                });
    }

    /// The dataset that holds all of the data: it names no parts.
    static Optional<Node> whole(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .map(CataloguedDataset::node)
                .filter(dataset -> catalogue.values(dataset, DCTerms.hasPart.asNode()).isEmpty())
                .findFirst();
    }
}
