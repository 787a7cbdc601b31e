package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the catalogue says of our datasets, beyond what every harvester asks: that is in
/// [HarvestingTests] and [HarvestedGraphTests].
@RunningServer
class CataloguedDatasetsTests {
    private static final String ATTRIBUTION =
            "http://dcat-ap.de/def/dcatde/licenseAttributionByText";

    @Autowired private BaseIri base;
    private Client client;
    private Graph catalogue;

    @BeforeEach
    void harvest(@LocalServerPort int port) {
        client = new Client(port);
        catalogue = Rdf.graph(client.get("/catalog.ttl", "Accept", "*/*"));
    }

    private List<Node> values(Node subject, Node property) {
        return catalogue.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    /// The first years the page names: 1999 of the one programme, 2020 of the other.
    @ParameterizedTest
    @CsvSource({
        "areas, 2020-01-01",
        "organisations, 2020-01-01",
        "contacts, 2020-01-01",
        "programmes, 1999-01-01",
        "ontology, 1999-01-01",
        "quartier-hannover, 1999-01-01"
    })
    void everyDatasetCoversTheTimeFromTheFirstYearOfItsProgrammes(String name, String day) {
        var period = values(base.node("dataset/" + name), DCTerms.temporal.asNode()).getFirst();
        assertThat(values(period, DCAT.startDate.asNode()))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly(day);
        assertThat(values(period, DCAT.endDate.asNode())).isEmpty();
    }

    @Test
    void titlesAreInOneLanguageEach() {
        assertThat(values(base.node("dataset/areas#sparql"), DCTerms.title.asNode()))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactlyInAnyOrder(
                        "Programmgebiete in Hannover (SPARQL-Endpunkt)",
                        "Programme areas in Hanover (SPARQL endpoint)");
    }

    /// Which its own file names: it is not the city's.
    @Test
    void theVocabularyHasItsOwnLicenceAndNamesItself() {
        var own = Rdf.graph(client.get("/def.ttl"));
        assertThat(own.find(Node.ANY, DCTerms.license.asNode(), Node.ANY).toList())
                .extracting(triple -> triple.getObject().getURI())
                .containsExactly("https://creativecommons.org/licenses/by/4.0/");
        var file = base.node("dataset/ontology#ttl");
        assertThat(values(file, DCTerms.license.asNode()))
                .extracting(Node::getURI)
                .containsExactly("http://dcat-ap.de/def/licenses/cc-by/4.0");
        assertThat(values(file, NodeFactory.createURI(ATTRIBUTION)))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly("Vokabular der Stadterneuerungsprogramme");
    }

    @Test
    void theTwoProfilesDifferInDatatypeAndVersionAlone() {
        var compatible = Client.text(client.get("/catalog/2.1.1/catalog.nt"));
        assertThat(compatible)
                .isEqualTo(Client.text(client.get("/catalog.nt?profile=dcat-ap-2.1.1")))
                .contains("XMLSchema#decimal", "owl#versionInfo")
                .doesNotContain("nonNegativeInteger", "dcat#version>");
        assertThat(Client.text(client.get("/catalog.nt")))
                .contains("nonNegativeInteger", "dcat#version>")
                .doesNotContain("XMLSchema#decimal", "owl#versionInfo");
    }

    @Test
    void aDatasetInFullNamesItsServicesGraphsAndVersion() {
        var graph = Rdf.graph(client.get("/dataset/areas.ttl"));
        var dataset = base.node("dataset/areas");
        assertThat(graph.contains(Node.ANY, DCAT.servesDataset.asNode(), dataset)).isTrue();
        assertThat(
                        graph.contains(
                                dataset,
                                DCTerms.hasPart.asNode(),
                                base.node("graph/hannover/areas")))
                .isTrue();
        assertThat(graph.contains(dataset, DCTerms.source.asNode(), Node.ANY)).isTrue();
        assertThat(Client.text(client.get("/dataset/areas.html", "Accept-Language", "de")))
                .contains(
                        "areas.ttl.gz", "\"Dataset\"", "DataDownload", "Landeshauptstadt Hannover");
    }

    @Test
    void namesOfPeopleStandInOneDatasetAlone() {
        var contacts = Rdf.graph(client.get("/dump/contacts.nt"));
        var names =
                contacts.find(Node.ANY, FOAF.name.asNode(), Node.ANY)
                        .mapWith(name -> name.getObject().getLiteralLexicalForm())
                        .toList();
        assertThat(names).hasSize(10);
        for (var other :
                List.of("areas", "organisations", "programmes", "ontology", "quartier-hannover")) {
            assertThat(Client.text(client.get("/dump/" + other + ".nt"))).doesNotContain(names);
        }
    }

    @Test
    void everyGraphButThoseOfPersonsIsInTheWholeOne() {
        var whole = Rdf.graph(client.get("/dump/quartier-hannover.nt").body(), Lang.NTRIPLES);
        for (var part : List.of("areas", "organisations", "programmes", "ontology")) {
            Rdf.graph(client.get("/dump/" + part + ".ttl"))
                    .find()
                    .forEach(triple -> assertThat(whole.contains(triple)).isTrue());
        }
    }

    @Test
    void voidCountsAndNamesExamplesAndDumps() {
        var text = Client.text(client.get("/.well-known/void.nt"));
        assertThat(text)
                .contains("classPartition", "propertyPartition", "exampleResource", "dataDump")
                .contains("void#Linkset", "\"http://publications.europa.eu/\"")
                .contains("id/area/", base.value() + "sparql>")
                .doesNotContain("id/person/", "id/incumbency/");
    }
}
