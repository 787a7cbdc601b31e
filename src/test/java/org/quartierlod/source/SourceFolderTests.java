package org.quartierlod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.vocab.BaseIri;

class SourceFolderTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    @TempDir private Path project;

    @BeforeEach
    void fill() throws IOException {
        write("ontology/urp.ttl");
        write("ontology/external-terms.ttl");
        write("ontology/schemes/goal.ttl");
        write("data-ttl/b.ttl");
        write("data-ttl/city/a.ttl");
        write("data-ttl/README.md");
    }

    private void write(String path) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), "<id/area/a> <b> <c> .");
    }

    private Sources read() {
        return new SourceFolder(project, BASE, SourceLimits.DEFAULT).read();
    }

    private List<String> faults() {
        var sources = read();
        return Stream.concat(
                        sources.faults().stream().map(f -> f.path() + " " + f.fault().rule()),
                        sources.outcomes().stream()
                                .flatMap(o ->
                                        o.faults().stream()
                                                .map(f -> o.file().path() + " " + f.rule())))
                .toList();
    }

    @Test
    void filesComeInTheOrderOfTheirPaths() {
        var paths = read().files().map(SourceFile::path).toList();
        assertThat(paths)
                .hasSize(5)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .contains("data-ttl/city/a.ttl");
        assertThat(faults()).isEmpty();
    }

    @Test
    void eachFileIsAGraphOfItsName() {
        assertThat(read().files().map(f -> f.graph().getURI()))
                .containsExactly(
                        "https://quartier.example/graph/b",
                        "https://quartier.example/graph/city/a",
                        "https://quartier.example/graph/ontology/external-terms",
                        "https://quartier.example/graph/ontology/schemes/goal",
                        "https://quartier.example/graph/ontology/urp");
    }

    @Test
    void filesWithoutParseHaveTheSameDigests() {
        var folder = new SourceFolder(project, BASE, SourceLimits.DEFAULT);
        assertThat(folder.files()).isEqualTo(folder.read().files().toList());
    }

    @Test
    void whatCannotBeReadIsAFault() throws IOException {
        Files.createSymbolicLink(project.resolve("data-ttl/gone.ttl"), Path.of("nowhere.ttl"));
        Files.createDirectory(project.resolve("data-ttl/folder.ttl"));
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "data-ttl/gone.ttl unreadable", "data-ttl/folder.ttl unreadable");
    }

    @Test
    void aFolderThatHoldsItselfIsAFault() throws IOException {
        Files.createSymbolicLink(
                project.resolve("data-ttl/city/round"), project.resolve("data-ttl"));
        assertThat(faults()).containsExactly("data-ttl/city/round unreadable");
    }

    @Test
    void anEmptyFolderIsAFault() throws IOException {
        Files.delete(project.resolve("data-ttl/b.ttl"));
        Files.delete(project.resolve("data-ttl/city/a.ttl"));
        Files.delete(project.resolve("ontology/urp.ttl"));
        assertThat(faults())
                .containsExactlyInAnyOrder("data-ttl empty-folder", "ontology/urp.ttl unreadable");
    }

    @Test
    void aMissingFolderIsAFault() throws IOException {
        Files.delete(project.resolve("ontology/schemes/goal.ttl"));
        Files.delete(project.resolve("ontology/schemes"));
        assertThat(faults()).containsExactly("ontology/schemes unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data-ttl/a.TTL",
                "data-ttl/a.trig",
                "data-ttl/a.nt",
                "data-ttl/a.rdf",
                "data-ttl/a.jsonld",
                "data-ttl/a.ttl.gz",
                "data-ttl/my file.ttl",
                "data-ttl/Gebäude.ttl",
                "data-ttl/50%.ttl",
                "data-ttl/generated.ttl",
                "data-ttl/release.ttl"
            })
    void namesThatWouldSurpriseAreFaults(String path) throws IOException {
        write(path);
        assertThat(faults()).containsExactly(path + " file-name");
    }

    @Test
    void twoFilesOfOneGraphAreAFault() throws IOException {
        write("data-ttl/ontology/urp.ttl");
        assertThat(faults()).containsExactly("ontology/urp.ttl same-graph");
    }

    @Test
    void tooLargeFilesAndTooManyAreFaults() {
        var large = new SourceFolder(project, BASE, new SourceLimits(10, 99, 99, 9, 99)).read();
        var many = new SourceFolder(project, BASE, new SourceLimits(99, 99, 99, 9, 2)).read();
        assertThat(large.outcomes())
                .allSatisfy(o -> assertThat(o.faults().getFirst().rule()).isEqualTo("file-size"));
        assertThat(many.faults()).extracting(f -> f.fault().rule()).containsExactly("file-count");
    }
}
