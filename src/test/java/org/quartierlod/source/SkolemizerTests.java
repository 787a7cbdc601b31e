package org.quartierlod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.quartierlod.vocab.BaseIri;

class SkolemizerTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final String PREFIX = "@prefix : <https://quartier.example/> .\n";

    private static List<Triple> triples(String turtle, String path) {
        var reader = new TurtleFileReader(BASE, SourceLimits.DEFAULT);
        var bytes = (PREFIX + turtle).getBytes(StandardCharsets.UTF_8);
        return switch (reader.read(SourceFile.of(path, bytes, BASE), bytes)) {
            case Outcome.Parsed parsed -> parsed.triples();
            case Outcome.Unparsable(_, var faults) -> throw new AssertionError(faults);
        };
    }

    private static Set<String> names(String turtle, String path) {
        return triples(turtle, path).stream()
                .flatMap(t -> Stream.of(t.getSubject(), t.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.contains("/.well-known/genid/"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String turtle) {
        return names(turtle, "data-ttl/a.ttl");
    }

    @Test
    void noBlankNodeRemains() {
        assertThat(triples(":a :p [ :q ( 1 [ ] ) ] .", "data-ttl/a.ttl"))
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }

    @Test
    void theSameFileGivesTheSameNames() {
        var turtle = ":a :p [ :q 1 ] , [ :q 2 ; :r [ :s 3 ] ] , ( 1 2 3 ) .";
        assertThat(triples(turtle, "data-ttl/a.ttl")).isEqualTo(triples(turtle, "data-ttl/a.ttl"));
    }

    @Test
    void labelsAndOrderOfBlankNodesDoNotMatter() {
        assertThat(names("_:x :p 1 . _:y :q _:x ."))
                .hasSize(2)
                .isEqualTo(names("_:other :q _:one . _:one :p 1 ."));
    }

    @Test
    void anEditElsewhereLeavesNamesAsTheyAre() {
        var part = ":a :p [ :q 1 ; :r [ :s 2 ] ] .";
        var elsewhere = " :b :p [ :q 3 ] , ( 1 2 3 4 5 6 ) , [ :r [ :r [ :r [ :q 9 ] ] ] ] .";
        assertThat(names(part + elsewhere)).containsAll(names(part));
        assertThat(names(":a :p [ :q 1 ] ." + elsewhere)).containsAll(names(":a :p [ :q 1 ] ."));
    }

    @Test
    void anEditOfWhatIsSaidGivesAnotherName() {
        assertThat(names(":a :p [ :q 1 ] ."))
                .doesNotContainAnyElementsOf(names(":a :p [ :q 2 ] ."));
    }

    @Test
    void equalTwinsStayTwo() {
        assertThat(names(":a :p [ :q 1 ] , [ :q 1 ] .")).hasSize(2);
        assertThat(names(":a :p [ :r [ :q 1 ] ] , [ :r [ :q 1 ] ] .")).hasSize(4);
    }

    @Test
    void cyclesAreNamed() {
        assertThat(names("_:a :p _:a .")).hasSize(1);
        assertThat(names("_:a :p _:b . _:b :p _:a .")).hasSize(2);
        assertThat(names("_:a :p _:b . _:b :p _:c . _:c :p _:a ; :q 1 .")).hasSize(3);
    }

    @Test
    void listsKeepTheirOrder() {
        var list = triples(":a :p ( 1 2 ) .", "data-ttl/a.ttl");
        assertThat(names(":a :p ( 1 2 ) .")).hasSize(2);
        assertThat(list.stream().filter(t -> t.getPredicate().getLocalName().equals("first")))
                .hasSize(2);
        assertThat(names(":a :p ( 1 1 1 ) .")).hasSize(3);
    }

    @Test
    void twoFilesNeverShareAName() {
        var turtle = ":a :p [ :q 1 ] , ( 1 2 ) .";
        assertThat(names(turtle, "data-ttl/a.ttl"))
                .doesNotContainAnyElementsOf(names(turtle, "data-ttl/b.ttl"));
    }

    @Test
    void aLongListOfEqualMembersIsNamed() {
        assertThat(names(":a :p ( " + "1 ".repeat(5000) + ") .")).hasSize(5000);
    }
}
