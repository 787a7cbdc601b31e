package org.quartierlod.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data hold no name, number or date that no source gives. The source page lies beside the
/// project; without it there is nothing to compare with.
class UnsourcedDataTests {
    private static final Logger LOG = LoggerFactory.getLogger(UnsourcedDataTests.class);
    private static final Path SOURCE = Path.of("../shared/source/quartiersmanagement-hannover.txt");
    private static final Path ALLOWED = Path.of("src/test/resources/facts/allowed.txt");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}*|\\d+");
    private static final Pattern SPOKEN_ADDRESS = Pattern.compile("^(tel|mailto):(.*)$");

    private static String source = "";
    private static Set<String> known = Set.of();

    @BeforeAll
    static void readTheSource() throws IOException {
        if (!Files.isReadable(SOURCE)) {
            LOG.warn("Skipped: the source page is not at {}, so nothing can be compared.", SOURCE);
            abort("The source page is not at " + SOURCE);
        }
        source = Files.readString(SOURCE);
        known = new TreeSet<>(words(source));
        known.addAll(allowed());
    }

    private static List<String> allowed() throws IOException {
        try (Stream<String> lines = Files.lines(ALLOWED)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Set<String> unsourced(Collection<Triple> triples) {
        return triples.stream().flatMap(UnsourcedDataTests::unsourced).collect(Collectors.toSet());
    }

    private static Stream<String> unsourced(Triple triple) {
        var object = triple.getObject();
        if (triple.getPredicate().equals(FOAF.name.asNode())) {
            var name = object.getLiteralLexicalForm();
            return Stream.of(name).filter(n -> !source.contains("| " + n + " |"));
        }
        if (object.isLiteral()) {
            return words(object.getLiteralLexicalForm()).stream().filter(w -> !known.contains(w));
        }
        var spoken = SPOKEN_ADDRESS.matcher(object.getURI());
        return spoken.matches() && !source.contains(spoken.group(2))
                ? Stream.of(object.getURI())
                : Stream.empty();
    }

    private static List<Triple> data() {
        return new OwnStatements()
                .sources()
                .parsed()
                .filter(file -> file.file().isData())
                .flatMap(file -> file.triples().stream())
                .toList();
    }

    @Test
    void everyNameNumberAndDateIsInTheSource() {
        assertThat(data()).hasSizeGreaterThan(300);
        assertThat(unsourced(data())).isEmpty();
    }

    @Test
    void whatIsAllowedIsUsedAndNotInTheSource() throws IOException {
        var used =
                data().stream()
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .flatMap(o -> words(o.getLiteralLexicalForm()).stream())
                        .collect(Collectors.toSet());
        assertThat(allowed()).doesNotHaveDuplicates().isSubsetOf(used);
        assertThat(allowed()).doesNotContainAnyElementsOf(words(source));
    }

    @ParameterizedTest
    @CsvSource({
        "http://xmlns.com/foaf/0.1/name, Erika Mustermann",
        "http://xmlns.com/foaf/0.1/name, Janna Bicker",
        "http://xmlns.com/foaf/0.1/name, Janna",
        "http://purl.org/dc/terms/date, 2021-03-04",
        "http://www.w3.org/ns/dcat#startDate, 2007",
        "http://purl.org/dc/terms/description, Telefon 0511 168-12345",
        "http://purl.org/dc/terms/description, Das Büro am Listplatz berät.",
        "http://purl.org/dc/terms/description, Zuständig ist Frau Mustermann."
    })
    void inventedValuesAreCaught(String property, String value) {
        var invented =
                Triple.create(
                        OwnStatements.BASE.node("id/area/a"),
                        NodeFactory.createURI(property),
                        NodeFactory.createLiteralString(value));
        assertThat(unsourced(List.of(invented))).isNotEmpty();
    }

    @Test
    void inventedNumbersToCallAreCaught() {
        var invented =
                Triple.create(
                        OwnStatements.BASE.node("id/area/a"),
                        FOAF.phone.asNode(),
                        NodeFactory.createURI("tel:+49511123456"));
        assertThat(unsourced(List.of(invented))).containsExactly("tel:+49511123456");
    }
}
