package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.quartierlod.check.Reach;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The rules of a simulated harvester about what it brings home, 4 to 11; the others are those of
/// [HarvestingTests].
@RunningServer
class HarvestedGraphTests {
    private static final Path CODES = Path.of("ontology/codes");
    private static final String DE = "http://dcat-ap.de/def/dcatde/";
    private static final Property CONTRIBUTOR = property(DE + "contributorID");
    private static final Property ATTRIBUTION = property(DE + "licenseAttributionByText");

    @Autowired private BaseIri base;
    private Harvest harvest;

    @BeforeEach
    void harvest(@LocalServerPort int port) {
        harvest = Harvest.of(new Client(port), base, "/catalog.ttl");
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Set<Node> codes(String list) {
        return codes(list, Node.ANY);
    }

    private static Set<Node> codes(String list, Node collection) {
        var graph = GraphFactory.createGraphMem();
        RDFParser.source(CODES.resolve(list)).parse(graph);
        var codes = graph.find(collection, SKOS.member.asNode(), Node.ANY);
        return codes.mapWith(Triple::getObject).toSet();
    }

    @Test
    void rule4NoBlankNodeAndOnlyUsableAddressesOurOwnBelowTheBase() {
        assertThat(harvest.graph().stream())
                .flatMap(triple -> List.of(triple.getSubject(), triple.getObject()))
                .noneMatch(Node::isBlank)
                .filteredOn(Node::isURI)
                .extracting(Node::getURI)
                .allMatch(iri -> iri.matches("[a-z][a-z0-9+.-]*:[^\\s<>{}\\[\\]|\\\\^`\"]+"));
        for (var type : List.of(DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, DCAT.DataService)) {
            assertThat(harvest.instances(type)).allMatch(thing -> base.contains(thing.getURI()));
        }
    }

    @Test
    void rule5FromADatasetNoOtherNoCatalogueAndNotMuchCanBeReached() {
        var datasets = harvest.datasets();
        var catalogues = harvest.instances(DCAT.Catalog);
        assertThat(datasets).hasSize(6);
        for (var dataset : datasets) {
            var reach = Reach.of(harvest.graph(), dataset, Integer.MAX_VALUE);
            assertThat(reach.nodes()).doesNotContainAnyElementsOf(catalogues);
            assertThat(reach.nodes().stream().filter(datasets::contains)).containsExactly(dataset);
            assertThat(reach.statements()).isBetween(50, 400);
        }
    }

    @Test
    void rule6EveryDatasetHasTitleIdentifierDatePublisherAndContact() {
        for (var dataset : harvest.datasets()) {
            assertThat(harvest.values(dataset, DCTerms.title))
                    .extracting(Node::getLiteralLanguage)
                    .containsExactlyInAnyOrder("de", "en");
            assertThat(harvest.texts(dataset, DCTerms.identifier))
                    .containsExactly(dataset.getURI());
            assertThat(harvest.texts(dataset, DCTerms.modified))
                    .singleElement()
                    .asString()
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(harvest.values(dataset, DCTerms.publisher)).hasSize(1);
            assertThat(harvest.values(dataset, DCAT.contactPoint)).hasSize(1);
        }
    }

    @Test
    void rule7KeywordsAreThoseCkanTakes() {
        for (var dataset : harvest.datasets()) {
            assertThat(harvest.texts(dataset, DCAT.keyword))
                    .hasSizeGreaterThan(3)
                    .allMatch(word -> word.matches("[\\p{L}0-9 _.-]{2,100}"));
        }
    }

    @Test
    void rule8NoLabelsNoGeometriesAndNoCoordinates() {
        var graph = harvest.graph();
        var geometry = NodeFactory.createURI("http://www.w3.org/ns/locn#geometry");
        assertThat(graph.contains(Node.ANY, RDFS.label.asNode(), Node.ANY)).isFalse();
        assertThat(graph.contains(Node.ANY, geometry, Node.ANY)).isFalse();
        // No place has coordinates: the source gives none. Were there any, they would be WKT, which
        // the shapes HarvestedLocation-bbox and -centroid judge.
        assertThat(graph.stream().map(Triple::getObject).filter(Node::isLiteral))
                .noneMatch(value -> value.getLiteralDatatypeURI().endsWith("#wktLiteral"));
    }

    @Test
    void rule9AgentsHaveExactlyOneType() {
        var agents = harvest.graph().find(Node.ANY, DCTerms.publisher.asNode(), Node.ANY);
        assertThat(agents.mapWith(Triple::getObject).toSet())
                .isNotEmpty()
                .allSatisfy(agent ->
                        assertThat(harvest.values(agent, RDF.type))
                                .extracting(Node::getURI)
                                .containsExactly("http://xmlns.com/foaf/0.1/Agent"));
    }

    @Test
    void rule10OneListedContributorAListedLicenceAndAttributionWhereItAsksForIt() {
        var contributors = codes("contributor.ttl");
        var licences = codes("licence.ttl");
        var attributed = NodeFactory.createURI(Urp.SHAPES + "AttributionLicences");
        var asking = codes("licence.ttl", attributed);
        for (var dataset : harvest.datasets()) {
            assertThat(harvest.values(dataset, CONTRIBUTOR))
                    .hasSize(1)
                    .allMatch(contributors::contains);
        }
        for (var distribution : harvest.distributions()) {
            var licence = harvest.values(distribution, DCTerms.license);
            assertThat(licence).hasSize(1).allMatch(licences::contains);
            assertThat(harvest.values(distribution, ATTRIBUTION).isEmpty())
                    .isEqualTo(!asking.contains(licence.getFirst()));
        }
    }

    /// K39 and K41 of the conventions.
    @Test
    void rule11FilesAreDownloadedWhereTheyAreAccessedAndServicesAreNot() {
        var services = 0;
        for (var distribution : harvest.distributions()) {
            var access = harvest.values(distribution, DCAT.accessURL);
            var download = harvest.values(distribution, DCAT.downloadURL);
            var service = harvest.values(distribution, DCAT.accessService);
            assertThat(access).hasSize(1);
            if (service.isEmpty()) {
                assertThat(download).isEqualTo(access);
            } else {
                services++;
                assertThat(download).isEmpty();
                assertThat(harvest.values(service.getFirst(), DCAT.endpointURL)).isEqualTo(access);
            }
        }
        assertThat(services).isBetween(6, harvest.distributions().size() - 12);
    }
}
