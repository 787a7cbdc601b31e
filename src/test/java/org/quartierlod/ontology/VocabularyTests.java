package org.quartierlod.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.quartierlod.vocab.Urp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VocabularyTests {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path CONTEXT = ONTOLOGY.resolve("context/urp-1.jsonld");
    private static final String JSON_LD = "@";
    private static final Graph OWN = parsed(ONTOLOGY.resolve("urp.ttl"));

    private static Graph parsed(Path file) {
        var graph = GraphFactory.createGraphMem();
        RDFParser.source(file).base(OwnStatements.BASE.value()).parse(graph);
        return graph;
    }

    private static Set<Node> own(Node type) {
        return OWN.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(term -> term.getURI().startsWith(Urp.NAMESPACE))
                .toSet();
    }

    private static Set<Node> classes() {
        return own(OWL2.Class.asNode());
    }

    private static Set<Node> properties() {
        return Stream.of(OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
                .flatMap(type -> own(type.asNode()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Node> terms() {
        var terms = new HashSet<>(classes());
        terms.addAll(properties());
        return terms;
    }

    @Test
    void thereAreSevenClassesAndThirtyTwoProperties() {
        assertThat(classes()).hasSize(7);
        assertThat(properties()).hasSize(32);
    }

    @Test
    void everyOwnTermHasALabelAndADefinitionInBothLanguages() {
        assertThat(terms())
                .allSatisfy(term -> {
                    assertThat(languages(OWN, term, RDFS.label.asNode())).contains("de", "en");
                    assertThat(languages(OWN, term, SKOS.definition.asNode())).contains("de", "en");
                });
    }

    private static List<String> languages(Graph graph, Node term, Node property) {
        return graph.find(term, property, Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLanguage())
                .toList();
    }

    @Test
    void everyForeignTermHasALabelInBothLanguagesAndOneKind() {
        var external = parsed(ONTOLOGY.resolve("external-terms.ttl"));
        assertThat(external.find().mapWith(Triple::getSubject).toSet())
                .hasSizeGreaterThan(60)
                .allSatisfy(term -> {
                    assertThat(languages(external, term, RDFS.label.asNode()))
                            .containsExactlyInAnyOrder("de", "en");
                    assertThat(external.find(term, RDF.type.asNode(), Node.ANY).toList())
                            .hasSize(1);
                });
    }

    @Test
    void everyForeignTermIsUsed() throws IOException {
        var used = used();
        var external = parsed(ONTOLOGY.resolve("external-terms.ttl"));
        assertThat(external.find().mapWith(Triple::getSubject).toSet()).isSubsetOf(used);
    }

    /// By data, ontology, shapes, sound examples, or a rule.
    private static Set<Node> used() throws IOException {
        var used = new HashSet<Node>();
        for (var folder : List.of("data-ttl", "ontology")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(VocabularyTests::counts)
                        .forEach(file -> parsed(file).find().forEach(t -> add(t, used)));
            }
        }
        used.addAll(inRules());
        return used;
    }

    private static boolean counts(Path file) {
        return file.toString().endsWith(".ttl")
                && !file.endsWith("external-terms.ttl")
                && !file.toString().contains("invalid");
    }

    private static void add(Triple triple, Set<Node> used) {
        used.add(triple.getPredicate());
        used.add(triple.getObject());
        if (triple.getObject().isLiteral()) {
            used.add(NodeFactory.createURI(triple.getObject().getLiteralDatatypeURI()));
        }
    }

    private static Set<Node> inRules() throws IOException {
        var used = new HashSet<Node>();
        try (Stream<Path> files = Files.list(ONTOLOGY.resolve("rules"))) {
            for (var file : files.filter(p -> p.toString().endsWith(".rq")).toList()) {
                var query = QueryFactory.read(file.toString());
                var name = Pattern.compile("\\b[a-z]+:[A-Za-z]+\\b");
                name.matcher(Files.readString(file))
                        .results()
                        .map(found -> query.getPrefixMapping().expandPrefix(found.group()))
                        .map(NodeFactory::createURI)
                        .forEach(used::add);
            }
        }
        return used;
    }

    private static JsonNode context() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(CONTEXT)).get("@context");
    }

    private static Set<String> contextIris() throws IOException {
        return context().properties().stream()
                .filter(entry -> !entry.getKey().startsWith(JSON_LD))
                .map(entry -> iri(entry.getValue()))
                .filter(iri -> !iri.startsWith(JSON_LD))
                .collect(Collectors.toSet());
    }

    private static String iri(JsonNode definition) {
        if (definition.isString()) {
            return definition.stringValue();
        }
        var id = definition.has("@id") ? definition.get("@id") : definition.get("@reverse");
        return id.stringValue();
    }

    @Test
    void everyOwnTermIsInTheContext() throws IOException {
        assertThat(contextIris()).containsAll(terms().stream().map(Node::getURI).toList());
    }

    @Test
    void everyOwnNameInTheContextIsATerm() throws IOException {
        var terms = terms().stream().map(Node::getURI).toList();
        assertThat(contextIris())
                .hasSizeGreaterThan(80)
                .allMatch(iri -> iri.startsWith("http") && iri.matches("[!-~]+"))
                .filteredOn(iri -> iri.startsWith(Urp.NAMESPACE) && !iri.equals(Urp.NAMESPACE))
                .isSubsetOf(terms);
    }

    @Test
    void theContextNeedsNoOther() throws IOException {
        assertThat(context().isObject()).isTrue();
        assertThat(context().has("@import")).isFalse();
        assertThat(context().findValues("@context")).isEmpty();
    }
}
