package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whether the official shapes, where they lie beside the project, find anything in the catalogue.
/// A run that finds nothing proves nothing: each is tried on a broken catalogue too.
@RunningServer
class OfficialShapesTests {
    private static final Path STANDARDS = Path.of("../shared/standards/dcat-ap-de");
    private static final Node PROPERTY = shacl("property");
    private static final Node PATH = shacl("path");

    private final Client client;

    OfficialShapesTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    /// Shapes and the view they are for.
    record ShapeSet(String name, String catalogue, List<String> files) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<ShapeSet> sets() {
        return Stream.of(
                new ShapeSet(
                        "DCAT-AP.de 3.0",
                        "/catalog.nt",
                        List.of(
                                "dcat-ap-3.0.0/dcat-ap-SHACL.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-SHACL-DE.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-spec-german-additions.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-de-controlledvocabularies.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-de-deprecated.ttl")),
                new ShapeSet(
                        "DCAT-AP 3.0.1", "/catalog.nt", List.of("dcat-ap-3.0.1/dcat-ap-SHACL.ttl")),
                new ShapeSet(
                        "DCAT-AP 2.1.1",
                        "/catalog/2.1.1/catalog.nt",
                        List.of(
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl",
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_deprecateduris.ttl")),
                new ShapeSet(
                        "DCAT-AP.de 2.0 with its conventions",
                        "/catalog/2.1.1/catalog.nt",
                        List.of(
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-konventionen.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-spec-german-additions.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-spec-german-messages.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-de-deprecated.ttl")));
    }

    @BeforeAll
    static void standardsAreThere() {
        if (!Files.isDirectory(STANDARDS)) {
            LoggerFactory.getLogger(OfficialShapesTests.class)
                    .warn("Skipped: the official shapes are not at {}.", STANDARDS);
            abort("The official shapes are not at " + STANDARDS);
        }
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    /// Without imports, which would be fetched, and without property shapes that lead nowhere.
    private static Shapes shapes(ShapeSet set) {
        var graph = GraphFactory.createDefaultGraph();
        set.files().forEach(file -> RDFParser.source(STANDARDS.resolve(file)).parse(graph));
        graph.remove(Node.ANY, OWL.imports.asNode(), Node.ANY);
        graph.find(Node.ANY, PROPERTY, Node.ANY).toList().stream()
                .filter(use -> !graph.contains(use.getObject(), PATH, Node.ANY))
                .forEach(graph::delete);
        return Shapes.parse(graph);
    }

    private static Graph withVocabularies(Graph catalogue) throws IOException {
        var data = GraphFactory.createDefaultGraph();
        catalogue.find().forEach(data::add);
        try (Stream<Path> files = Files.walk(STANDARDS.resolve("vocabularies"))) {
            files.filter(Files::isRegularFile).forEach(file -> RDFParser.source(file).parse(data));
        }
        return data;
    }

    private static List<ReportEntry> findings(ShapeSet set, Graph catalogue) throws IOException {
        var report = ShaclValidator.get().validate(shapes(set), withVocabularies(catalogue));
        return report.getEntries().stream()
                .filter(entry -> catalogue.contains(entry.focusNode(), Node.ANY, Node.ANY))
                .filter(entry -> !isAboutCoordinates(entry))
                .toList();
    }

    /// Places should have coordinates, says the handbook of 2022. The source gives none, and none
    /// is invented.
    private static boolean isAboutCoordinates(ReportEntry entry) {
        return String.valueOf(entry.resultPath()).contains("bbox");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void findNothing(ShapeSet set) throws IOException {
        var catalogue = Rdf.graph(client.get(set.catalogue()));
        assertThat(catalogue.contains(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())).isTrue();
        assertThat(findings(set, catalogue))
                .extracting(e -> e.focusNode() + " " + e.resultPath() + " " + e.message())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void findWhatIsBroken(ShapeSet set) throws IOException {
        var catalogue = Rdf.graph(client.get(set.catalogue()));
        catalogue.remove(Node.ANY, DCTerms.title.asNode(), Node.ANY);
        assertThat(findings(set, catalogue)).hasSizeGreaterThan(6);
    }
}
