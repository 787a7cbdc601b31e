package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the official shapes, where they lie beside the project, find in the catalogue: nothing but
/// what is named here with its reason. A run that finds nothing proves nothing, so each set must
/// have looked at all of it, and must see the defects that the table says it sees.
@RunningServer
class OfficialShapesTests {
    private static final Path STANDARDS = Path.of("../shared/standards/dcat-ap-de");
    private static final Path DEFECTS = Path.of("src/test/resources/catalogue/defects.csv");
    private static final Node PROPERTY = shacl("property");
    private static final Node PATH = shacl("path");
    private static final Node CONFORMS = shacl("conforms");

    /// Six datasets and their distributions.
    private static final int FEWEST = 66;

    private static final String PREFIXES =
            """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcatap: <http://data.europa.eu/r5r/>
            PREFIX dcatde: <http://dcat-ap.de/def/dcatde/>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX locn: <http://www.w3.org/ns/locn#>
            PREFIX spdx: <http://spdx.org/rdf/terms#>
            PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final Graph VOCABULARIES = GraphFactory.createDefaultGraph();

    private final Client client;

    OfficialShapesTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    /// What shapes find although nothing is wrong.
    ///
    /// @param severity the end of its name
    /// @param path of the property, or a part of it
    record Known(String severity, String path, String reason) {
        boolean is(ReportEntry finding) {
            return finding.severity().level().getURI().endsWith(severity)
                    && String.valueOf(finding.resultPath()).contains(path);
        }
    }

    /// Shapes and the view they are for.
    record ShapeSet(String name, String catalogue, List<Known> known, List<String> files) {
        boolean isKnown(ReportEntry finding) {
            return known.stream().anyMatch(exception -> exception.is(finding));
        }

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
                        List.of(),
                        List.of(
                                "dcat-ap-3.0.0/dcat-ap-SHACL.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-SHACL-DE.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-spec-german-additions.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-de-controlledvocabularies.ttl",
                                "dcat-ap-de-3.0/shacl/dcat-ap-de-deprecated.ttl")),
                new ShapeSet(
                        "DCAT-AP 3.0.1",
                        "/catalog.nt",
                        List.of(),
                        List.of(
                                "dcat-ap-3.0.1/dcat-ap-SHACL.ttl",
                                "dcat-ap-3.0.1/html-shacl-shapes.ttl",
                                "dcat-ap-3.0.1/html-shacl-range.ttl",
                                "dcat-ap-3.0.1/html-shacl-deprecateduris.ttl")),
                new ShapeSet(
                        "DCAT-AP 2.1.1",
                        "/catalog/2.1.1/catalog.nt",
                        List.of(),
                        List.of(
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl",
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_range.ttl",
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_deprecateduris.ttl")),
                new ShapeSet(
                        "DCAT-AP.de 2.0 with its conventions",
                        "/catalog/2.1.1/catalog.nt",
                        List.of(
                                new Known(
                                        "Warning",
                                        "dcat#bbox",
                                        "Places should have coordinates. The source gives none, and none is invented.")),
                        List.of(
                                "dcat-ap-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-konventionen.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-spec-german-additions.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-spec-german-messages.ttl",
                                "dcat-ap-de-2.0/shacl/dcat-ap-de-deprecated.ttl")),
                new ShapeSet(
                        "GovData dashboard",
                        "/catalog.nt",
                        List.of(
                                new Known(
                                        "#count_Distributions",
                                        "failnow",
                                        "Counts distributions by failing on each."),
                                new Known(
                                        "#count_Distributions_Licenses",
                                        "failnow",
                                        "Counts those with a listed licence by failing on each.")),
                        List.of("govdata-mqa/db-shapes.ttl")));
    }

    static List<Arguments> defects() throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true);
        try (var rows = format.get().parse(Files.newBufferedReader(DEFECTS))) {
            return rows.stream().map(row -> arguments(named(row.get("defect"), row))).toList();
        }
    }

    @BeforeAll
    static void standardsAreThere() throws IOException {
        if (!Files.isDirectory(STANDARDS)) {
            LoggerFactory.getLogger(OfficialShapesTests.class)
                    .warn("Skipped: the official shapes are not at {}.", STANDARDS);
            abort("The official shapes are not at " + STANDARDS);
        }
        try (Stream<Path> files = Files.walk(STANDARDS.resolve("vocabularies"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> RDFParser.source(file).parse(VOCABULARIES));
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

    /// Of what the shapes find, what is about the catalogue: the vocabularies, which they need to
    /// compare codes with, have faults of their own.
    private static List<ReportEntry> findings(Shapes shapes, Graph catalogue) {
        var report = ShaclValidator.get().validate(shapes, new Union(catalogue, VOCABULARIES));
        assertThat(report.getGraph().contains(Node.ANY, CONFORMS, Node.ANY)).isTrue();
        return report.getEntries().stream()
                .filter(entry -> catalogue.contains(entry.focusNode(), Node.ANY, Node.ANY))
                .toList();
    }

    private static Set<Node> instances(Graph catalogue, Resource type) {
        return catalogue
                .find(Node.ANY, RDF.type.asNode(), type.asNode())
                .mapWith(Triple::getSubject)
                .toSet();
    }

    private static Set<Node> focusNodes(Shapes shapes, Graph catalogue) {
        var nodes = new HashSet<Node>();
        for (var shape : shapes.getTargetShapes()) {
            shape.getTargets().forEach(target -> nodes.addAll(target.getFocusNodes(catalogue)));
        }
        return nodes;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void lookAtEverythingAndFindNothingButWhatIsKnown(ShapeSet set) {
        var shapes = shapes(set);
        var catalogue = Rdf.graph(client.get(set.catalogue()));
        assertThat(focusNodes(shapes, catalogue))
                .containsAll(instances(catalogue, DCAT.Dataset))
                .containsAll(instances(catalogue, DCAT.Distribution))
                .hasSizeGreaterThanOrEqualTo(FEWEST);
        var findings = findings(shapes, catalogue);
        assertThat(findings).filteredOn(finding -> !set.isKnown(finding)).isEmpty();
        assertThat(set.known()).allMatch(known -> findings.stream().anyMatch(known::is));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void seeTheDefectsTheTableSaysTheySee(CSVRecord defect) {
        for (var set : sets().toList()) {
            var whole = client.get(set.catalogue());
            var catalogue = Rdf.graph(whole);
            UpdateExec.dataset(DatasetGraphFactory.wrap(catalogue))
                    .update(PREFIXES + defect.get("change"))
                    .execute();
            assertThat(catalogue.isIsomorphicWith(Rdf.graph(whole))).isFalse();
            var worst =
                    findings(shapes(set), catalogue).stream()
                            .filter(finding -> !set.isKnown(finding))
                            .map(finding -> finding.severity().equals(Severity.Warning) ? "W" : "V")
                            .min(Comparator.naturalOrder())
                            .orElse("-");
            assertThat(worst).as(set.name()).isEqualTo(defect.get(set.name()));
        }
    }
}
