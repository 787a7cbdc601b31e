package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What harvesters need of the catalogue, and what they choke on.
@RunningServer
class HarvestTests {
    private static final Node ACCESS_SERVICE =
            NodeFactory.createURI("http://www.w3.org/ns/dcat#accessService");
    private static final Pattern KEYWORD = Pattern.compile("[\\p{L}0-9 _.-]{2,100}");

    @Autowired private BaseIri base;
    private Client client;
    private Graph catalogue;

    @BeforeEach
    void harvest(@LocalServerPort int port) {
        client = new Client(port);
        catalogue = Rdf.graph(client.get("/catalog.ttl", "Accept", "*/*"));
    }

    private Set<Node> instances(Node type) {
        return catalogue
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toSet();
    }

    private Set<Node> datasets() {
        var datasets = instances(DCAT.Dataset.asNode());
        assertThat(datasets).hasSize(6);
        return datasets;
    }

    private List<Node> values(Node subject, Node property) {
        return catalogue.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private String path(Node address) {
        return "/" + base.relativize(address.getURI());
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "nt, application/n-triples"
    })
    void everyFormatIsTheSameGraphAndNeedsNothingElse(String extension, String type) {
        for (var path : List.of("/catalog.", "/catalog/2.1.1/catalog.")) {
            var whole = Rdf.graph(client.get(path + "ttl"));
            var answer = client.get(path + extension, "Accept", "*/*");
            assertThat(Client.header(answer, "Content-Type")).startsWith(type);
            assertThat(Rdf.graph(answer).isIsomorphicWith(whole)).isTrue();
            assertThat(Client.text(answer)).doesNotContain("context/urp-1");
        }
    }

    @Test
    void nothingIsWithoutAnAddressOfThisBase() {
        assertThat(catalogue.stream())
                .allMatch(triple -> triple.getSubject().isURI() && !triple.getObject().isBlank());
        datasets().forEach(dataset -> assertThat(base.contains(dataset.getURI())).isTrue());
    }

    @Test
    void fromADatasetNoOtherAndNoCatalogueCanBeReached() {
        for (var dataset : datasets()) {
            var reached = new HashSet<Node>();
            var statements = 0;
            var next = new ArrayDeque<Node>(List.of(dataset));
            while (!next.isEmpty()) {
                var node = next.remove();
                if (reached.add(node)) {
                    var about = catalogue.find(node, Node.ANY, Node.ANY).toList();
                    statements += about.size();
                    about.forEach(triple -> next.add(triple.getObject()));
                }
            }
            assertThat(reached).doesNotContain(DCAT.Catalog.asNode());
            assertThat(reached.stream().filter(datasets()::contains)).containsExactly(dataset);
            assertThat(statements).isLessThan(400);
        }
    }

    @Test
    void everyDatasetSaysWhatPortalsKeepItBy() {
        for (var dataset : datasets()) {
            assertThat(values(dataset, DCTerms.identifier.asNode()))
                    .extracting(Node::getLiteralLexicalForm)
                    .containsExactly(dataset.getURI());
            assertThat(values(dataset, DCTerms.title.asNode())).hasSize(2);
            assertThat(values(dataset, DCTerms.publisher.asNode())).hasSize(1);
            assertThat(values(dataset, DCAT.contactPoint.asNode())).hasSize(1);
            assertThat(values(dataset, DCAT.distribution.asNode())).hasSizeGreaterThan(8);
            assertThat(
                            values(dataset, DCTerms.modified.asNode())
                                    .getFirst()
                                    .getLiteralLexicalForm())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(values(dataset, DCAT.keyword.asNode()))
                    .isNotEmpty()
                    .allMatch(word -> KEYWORD.matcher(word.getLiteralLexicalForm()).matches());
        }
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
    void agentsHaveOneTypeAndForeignThingsNoLabel() {
        var agents = instances(FOAF.Agent.asNode());
        assertThat(agents).isNotEmpty();
        agents.forEach(agent -> assertThat(values(agent, RDF.type.asNode())).hasSize(1));
        assertThat(catalogue.contains(Node.ANY, RDFS.label.asNode(), Node.ANY)).isFalse();
    }

    /// K39 and K41 of the conventions.
    @Test
    void filesAreDownloadedAndServicesAccessed() {
        var distributions = instances(DCAT.Distribution.asNode());
        assertThat(distributions).hasSizeGreaterThan(50);
        for (var distribution : distributions) {
            var access = values(distribution, DCAT.accessURL.asNode());
            var download = values(distribution, DCAT.downloadURL.asNode());
            assertThat(access).hasSize(1);
            if (values(distribution, ACCESS_SERVICE).isEmpty()) {
                assertThat(download).isEqualTo(access);
            } else {
                assertThat(download).isEmpty();
            }
        }
    }

    /// Those of files, services, pages, datasets, the publisher, and the catalogue's own.
    @Test
    void everyAddressOfOurOwnAnswersHeadLikeGet() {
        var paths =
                catalogue.stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                        .filter(node -> node.isURI() && base.contains(node.getURI()))
                        .map(node -> path(node).replaceFirst("#.*", ""))
                        .collect(Collectors.toSet());
        assertThat(paths).contains("/", "/catalog", "/sparql").hasSizeGreaterThan(60);
        for (var path : paths) {
            var get = client.get(path);
            var head = client.send("HEAD", path);
            assertThat(get.statusCode()).as(path).isIn(200, 303);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            for (var name : List.of("Content-Type", "Content-Length", "ETag", "Last-Modified")) {
                assertThat(Client.header(head, name)).as(path).isEqualTo(Client.header(get, name));
            }
        }
    }

    @Test
    void filesHaveTheSizeAndTheDateStated() {
        for (var distribution : instances(DCAT.Distribution.asNode())) {
            for (var address : values(distribution, DCAT.downloadURL.asNode())) {
                var file = client.get(path(address));
                assertThat(values(distribution, DCAT.byteSize.asNode()))
                        .extracting(Node::getLiteralValue)
                        .containsExactly(file.body().length);
                assertThat(values(distribution, DCTerms.modified.asNode()))
                        .extracting(Node::getLiteralLexicalForm)
                        .containsExactly(modified(file).toString());
            }
        }
    }

    private static Instant modified(HttpResponse<byte[]> answer) {
        var text = Client.header(answer, "Last-Modified");
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
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

    @ParameterizedTest
    @ValueSource(
            strings = {"/catalog?page=2", "/catalog?release=999", "/catalog.csv", "/dump/x.ttl"})
    void whatThereIsNotIsNotFound(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aSmallCatalogueHasNoPages() {
        assertThat(Client.text(client.get("/catalog.nt"))).doesNotContain("hydra");
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
                .contains("id/area/", base.value() + "sparql>")
                .doesNotContain("id/person/", "id/incumbency/");
    }
}
