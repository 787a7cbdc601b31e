package org.quartierlod.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompetencyTests {
    private static final Path FOLDER = Path.of("ontology/competency");
    private static final OwnStatements STATEMENTS = new OwnStatements();

    static List<String> questions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(p -> p.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.substring(0, name.length() - ".rq".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void questionsOneToTwentyAndFortyAreAsked() throws IOException {
        var expected =
                IntStream.concat(IntStream.rangeClosed(1, 20), IntStream.of(40))
                        .mapToObj("CQ%02d"::formatted)
                        .toList();
        assertThat(questions()).containsExactlyElementsOf(expected);
    }

    @Test
    void everyFileIsAQuestionOrAnAnswer() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).hasSize(2 * questions().size());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionHasExactlyTheExpectedAnswer(String name) throws IOException {
        var expected =
                Files.readString(FOLDER.resolve(name + ".expected.csv"))
                        .replace("{base}", OwnStatements.BASE.value());
        assertThat(answer(name)).isEqualTo(expected);
    }

    private static String answer(String name) throws IOException {
        var query =
                QueryFactory.create(
                        Files.readString(FOLDER.resolve(name + ".rq")),
                        OwnStatements.BASE.value(),
                        Syntax.syntaxSPARQL_11);
        try (var execution = QueryExec.dataset(STATEMENTS.dataset()).query(query).build()) {
            var out = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(execution.select()));
            return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
