package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.TestProject;
import org.quartierlod.check.Finding;
import org.quartierlod.vocab.BaseIri;

class BrokenInputTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final int FEWEST = 40;
    private static final Pattern REMEDY =
            Pattern.compile(
                    "\\b(remove|write|save|correct|create|provide|add|state|use|rename|put|shorten|give|check|enter|transform|move|point|describe|restore)\\b",
                    Pattern.CASE_INSENSITIVE);

    @TempDir private static Path folder;
    private static TestProject project;
    private static SortedMap<String, String> before;

    @BeforeAll
    static void publishWhatIsSound() throws IOException {
        project = TestProject.copyTo(folder);
        assertThat(project.publisher(BASE).publish()).isInstanceOf(Publication.Published.class);
        before = releases();
    }

    @AfterEach
    void mend() {
        Stream.of("ontology", "data-ttl", "fuseki-config")
                .filter(name -> Files.exists(project.file(name)))
                .forEach(project::delete);
        TestProject.copyTo(folder);
    }

    static List<BrokenInput> inputs() {
        return BrokenInputs.all();
    }

    @Test
    void enoughInputsAreTried() {
        assertThat(inputs()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aBrokenInputIsRefusedWithItsPlaceAndChangesNothing(BrokenInput input) throws IOException {
        input.breaking().accept(project);
        var findings = refused();
        assertThat(findings)
                .extracting(f -> f.rule() + " " + f.place())
                .anyMatch(place -> place.startsWith(input.expected()));
        assertThat(findings).allSatisfy(BrokenInputTests::namesTheRemedy);
        assertThat(releases()).isEqualTo(before);
    }

    @Test
    void faultsInTwoFilesAreNamedInOneRun() throws IOException {
        project.write("data-ttl/new.ttl", "<id/area/a> foo:b 1 .");
        project.write("data-ttl/other.ttl", "<id/area/Nord> <../b> 1 .");
        project.delete("ontology/rules");
        assertThat(refused())
                .extracting(f -> f.rule() + " " + f.place())
                .contains(
                        "turtle-syntax data-ttl/new.ttl:1:13",
                        "iri-relative data-ttl/other.ttl:1:16",
                        "address-spelling data-ttl/other.ttl:1",
                        "rule-book ontology/rules");
        assertThat(releases()).isEqualTo(before);
    }

    @Test
    void theReleaseBeforeStaysCurrentAndTheNextPublishSucceeds() throws IOException {
        var current = project.archive().current().release().orElseThrow().id();
        project.write("data-ttl/new.ttl", "<id/area/a> foo:b 1 .");
        refused();
        assertThat(project.archive().current().release().orElseThrow().id()).isEqualTo(current);
        project.delete("data-ttl/new.ttl");
        assertThat(project.publisher(BASE).publish()).isInstanceOf(Publication.Unchanged.class);
    }

    private static List<Finding> refused() throws IOException {
        return switch (project.publisher(BASE).publish()) {
            case Publication.Refused(var report) -> report.violations().toList();
            case Publication other -> throw new AssertionError("not refused: " + other);
        };
    }

    private static void namesTheRemedy(Finding finding) {
        assertThat(finding.file()).isNotEmpty();
        assertThat(finding.german()).containsIgnoringCase("bitte").endsWith(end(finding.german()));
        assertThat(finding.english()).containsPattern(REMEDY).isNotEqualTo(finding.german());
        assertThat(finding.german() + finding.english()).doesNotContain(folder.toString());
    }

    /// A sentence ends in a full stop; after it a shape may show the value.
    private static String end(String sentence) {
        return sentence.endsWith("]") ? "]" : ".";
    }

    private static SortedMap<String, String> releases() throws IOException {
        var found = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder.resolve("var"))) {
            for (var file : files.toList()) {
                var name = folder.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    found.put(name, Files.readSymbolicLink(file).toString());
                } else {
                    found.put(name, Files.isDirectory(file) ? "" : Digests.of(file));
                }
            }
        }
        return found;
    }
}
