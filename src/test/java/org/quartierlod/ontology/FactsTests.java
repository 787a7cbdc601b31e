package org.quartierlod.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fact of the source page, as a pattern that holds and fails with each statement it rests
/// on.
class FactsTests {
    private static final Path FACTS = Path.of("src/test/resources/facts/facts.csv");
    private static final OwnStatements STATEMENTS = new OwnStatements();

    record Fact(String id, String pattern) {
        Query query() {
            return OwnStatements.query("ASK { " + pattern + " }");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Fact> facts() throws IOException {
        try (Stream<String> lines = Files.lines(FACTS)) {
            return lines.skip(1).map(FactsTests::fact).toList();
        }
    }

    private static Fact fact(String line) {
        var cells = line.split(";", 2);
        var quoted = cells[1];
        return new Fact(cells[0], quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
    }

    @Test
    void everyFactOfThePageIsThere() throws IOException {
        var ids =
                Stream.of(
                                IntStream.rangeClosed(1, 25).mapToObj("F%02d"::formatted),
                                IntStream.rangeClosed(1, 10).mapToObj("T%d"::formatted),
                                IntStream.rangeClosed(1, 5).mapToObj("C%d"::formatted))
                        .flatMap(id -> id)
                        .toList();
        assertThat(facts()).extracting(Fact::id).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactHoldsAndFailsWithEachStatementItRestsOn(Fact fact) {
        var query = fact.query();
        assertThat(STATEMENTS.ask(query)).isTrue();
        assertThat(ground(query)).isNotEmpty();
        assertThat(ground(query))
                .allSatisfy(triple -> assertThat(STATEMENTS.askWithout(triple, query)).isFalse());
        assertThat(STATEMENTS.ask(query)).isTrue();
    }

    private static List<Triple> ground(Query query) {
        var triples = new ArrayList<Triple>();
        ElementWalker.walk(
                query.getQueryPattern(),
                new ElementVisitorBase() {
                    @Override
                    public void visit(ElementPathBlock block) {
                        block.patternElts().forEachRemaining(path -> ground(path, triples));
                    }
                });
        return triples;
    }

    private static void ground(TriplePath path, List<Triple> triples) {
        if (path.isTriple() && path.asTriple().isConcrete()) {
            triples.add(path.asTriple());
        }
    }
}
