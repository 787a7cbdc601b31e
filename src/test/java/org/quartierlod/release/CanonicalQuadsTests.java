package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalQuadsTests {
    private static final Node GRAPH = NodeFactory.createURI("http://example.org/g");

    @TempDir Path folder;

    private static Quad quad(Node object) {
        return Quad.create(
                GRAPH,
                NodeFactory.createURI("http://example.org/s"),
                NodeFactory.createURI("http://example.org/p"),
                object);
    }

    /// Values with every character below 256 and some beyond, of all kinds of literal.
    private static List<Quad> awkward() {
        var quads = new ArrayList<Quad>();
        IntStream.concat(IntStream.range(1, 256), IntStream.of(0x2028, 0xfffd, 0xffff, 0x1f600))
                .mapToObj(Character::toString)
                .forEach(character -> {
                    quads.add(quad(NodeFactory.createLiteralString("a" + character + "b")));
                    quads.add(quad(NodeFactory.createLiteralLang(character, "de")));
                });
        for (var form : List.of("1.50", "1.5", "007", "7", "-0", "true", "1")) {
            quads.add(quad(NodeFactory.createLiteralDT(form, XSDDatatype.XSDdecimal)));
        }
        quads.add(quad(NodeFactory.createURI("http://example.org/stra\u00dfe")));
        return quads;
    }

    @Test
    void linesStandInTheOrderOfTheirBytes() {
        var lines = CanonicalQuads.of(awkward()).lines();
        assertThat(lines)
                .hasSizeGreaterThan(500)
                .isSortedAccordingTo((one, other) ->
                        Arrays.compareUnsigned(
                                one.getBytes(StandardCharsets.UTF_8),
                                other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noLineStandsTwice() {
        var twice = new ArrayList<>(awkward());
        twice.addAll(awkward());
        assertThat(CanonicalQuads.of(twice).lines())
                .doesNotHaveDuplicates()
                .isEqualTo(CanonicalQuads.of(awkward()).lines());
    }

    @Test
    void eachStatementIsOneLine() {
        assertThat(CanonicalQuads.of(awkward()).lines())
                .allMatch(line -> line.lines().count() == 1);
    }

    @Test
    void orderOfStatementsDoesNotMatter() {
        var shuffled = new ArrayList<>(awkward());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(CanonicalQuads.of(shuffled).hash())
                .isEqualTo(CanonicalQuads.of(awkward()).hash());
    }

    @Test
    void parsingGivesTheSameStatements() {
        var text = String.join("\n", CanonicalQuads.of(awkward()).lines());
        var dataset = RDFParser.fromString(text, Lang.NQUADS).toDatasetGraph();
        assertThat(dataset.stream().toList()).containsExactlyInAnyOrderElementsOf(awkward());
    }

    @Test
    void mergedStatementsHaveNoGraph() {
        var other = NodeFactory.createURI("http://example.org/other");
        var one = quad(NodeFactory.createLiteralString("x"));
        var merged = CanonicalQuads.merged(List.of(one, Quad.create(other, one.asTriple())));
        assertThat(merged.lines())
                .containsExactly("<http://example.org/s> <http://example.org/p> \"x\" .");
    }

    @Test
    void sameLinesGiveTheSameFile() throws Exception {
        CanonicalQuads.of(awkward()).writeGzip(folder.resolve("one"));
        CanonicalQuads.of(awkward().reversed()).writeGzip(folder.resolve("other"));
        assertThat(folder.resolve("one"))
                .hasBinaryContent(Files.readAllBytes(folder.resolve("other")));
    }
}
