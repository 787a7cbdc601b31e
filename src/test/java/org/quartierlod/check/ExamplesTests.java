package org.quartierlod.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

/// Walks over `ontology/examples`; its README says how a file is judged.
class ExamplesTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final int FEWEST_INVALID = 60;
    private static final int FEWEST_VALID = 10;

    @TempDir private static Path folder;
    private static TestProject project;
    private static Set<String> known;

    static List<ExampleCase> invalid() {
        return ExampleCase.below("invalid");
    }

    @BeforeAll
    static void background() throws IOException {
        project = TestProject.copyTo(folder);
        try (Stream<Path> data = Files.walk(folder.resolve("data-ttl"))) {
            for (var file : data.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("data-ttl/programmes.ttl")) {
                    Files.delete(file);
                }
            }
        }
        known = findings();
    }

    @AfterEach
    void onlyTheBackgroundRemains() {
        Stream.of("data-ttl/valid", "data-ttl/invalid")
                .filter(added -> Files.exists(project.file(added)))
                .forEach(project::delete);
    }

    private static void add(ExampleCase example) {
        project.write("data-ttl/" + example.path(), example.text());
    }

    private static Set<String> findings() {
        return project.check(BASE).findings().stream()
                .map(ExampleCase::line)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aBrokenExampleHasExactlyTheFindingsOfItsHead(ExampleCase example) {
        add(example);
        var found = findings();
        found.removeAll(known);
        assertThat(example.expected()).isNotEmpty();
        assertThat(found).isEqualTo(example.expected());
    }

    @Test
    void enoughBrokenExamplesAreThere() {
        assertThat(invalid()).hasSizeGreaterThanOrEqualTo(FEWEST_INVALID);
    }

    @Test
    void soundExamplesConformTogether() {
        var examples = ExampleCase.below("valid");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(FEWEST_VALID);
        examples.forEach(ExamplesTests::add);
        assertThat(findings()).isSubsetOf(known);
        project.delete("data-ttl/valid/persons.ttl");
        assertThat(findings()).isSubsetOf(known);
    }

    @Test
    void everyShapeAndRuleIsBrokenByAnExample() throws IOException {
        var broken =
                invalid().stream()
                        .flatMap(example -> example.expected().stream())
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .collect(Collectors.toSet());
        assertThat(broken).containsAll(shapes()).containsAll(rules());
    }

    /// Named shapes that say something themselves: those with a message.
    private static Set<String> shapes() throws IOException {
        var graph = GraphFactory.createGraphMem();
        try (Stream<Path> files = Files.list(Path.of("ontology/shapes"))) {
            files.filter(p -> p.toString().endsWith(".ttl"))
                    .forEach(file -> RDFParser.source(file).parse(graph));
        }
        var shapes =
                graph.find(null, SHACL.message, null)
                        .mapWith(t -> t.getSubject().getURI().substring(Urp.SHAPES.length()))
                        .toSet();
        assertThat(shapes).hasSizeGreaterThan(100);
        return shapes;
    }

    private static Set<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/rules"))) {
            var rules =
                    files.map(p -> p.getFileName().toString())
                            .filter(name -> name.endsWith(".rq"))
                            .map(name -> name.substring(0, name.length() - ".rq".length()))
                            .collect(Collectors.toSet());
            assertThat(rules).hasSizeGreaterThanOrEqualTo(20);
            return rules;
        }
    }
}
