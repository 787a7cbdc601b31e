package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;
import org.quartierlod.vocab.BaseIri;

class ReleaseContentTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final int LEAST_STATEMENTS = 1500;

    @TempDir Path one;
    @TempDir Path other;

    private static Release published(Path folder, BaseIri base) {
        return ReadRelease.published(TestProject.copyTo(folder).publisher(base));
    }

    @Test
    void sameSourcesInAnotherFolderGiveTheSameBytes() throws Exception {
        var first = published(one, BASE);
        var second = published(other, BASE);
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(second.dataset()).hasBinaryContent(Files.readAllBytes(first.dataset()));
        assertThat(second.merged()).hasBinaryContent(Files.readAllBytes(first.merged()));
    }

    @Test
    void noByteHoldsTheBaseOfAnother() {
        var release = published(one, new BaseIri("https://quartier.example/stadt/"));
        assertThat(ReadRelease.files(release.folder()))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(file ->
                        assertThat(ReadRelease.text(file)).doesNotContain("localhost", "file:"));
        assertThat(ReadRelease.text(release.dataset()))
                .contains("<https://quartier.example/stadt/id/");
    }

    @Test
    void datasetReadsBackAsWritten() {
        var release = published(one, BASE);
        var dataset = ReadRelease.dataset(release);
        var again = CanonicalQuads.of(dataset.stream().toList());
        assertThat(again.lines()).hasSizeGreaterThan(LEAST_STATEMENTS);
        assertThat(again.lines()).isEqualTo(ReadRelease.lines(release));
        assertThat(again.hash()).isEqualTo(release.manifest().dataset());
        assertThat(release.manifest().quads()).isEqualTo(again.lines().size());
    }

    @Test
    void mergedFileHoldsEachStatementOnce() {
        var release = published(one, BASE);
        var quads = ReadRelease.dataset(release).stream().toList();
        assertThat(ReadRelease.text(release.merged()).lines())
                .containsExactlyElementsOf(CanonicalQuads.merged(quads).lines());
    }

    @Test
    void noBlankNodeIsLeft() {
        var release = published(one, BASE);
        assertThat(ReadRelease.lines(release)).noneMatch(line -> line.contains("_:"));
    }

    @Test
    void manifestCountsTheStatementsOfEachGraph() {
        var release = published(one, BASE);
        var dataset = ReadRelease.dataset(release);
        var graphs = release.manifest().graphs();
        assertThat(graphs).hasSizeGreaterThan(20);
        graphs.forEach((graph, count) ->
                assertThat(dataset.getGraph(NodeFactory.createURI(graph)).size())
                        .as(graph)
                        .isEqualTo(count.intValue()));
    }

    @Test
    void datasetSaysWhichReleaseItIs() {
        var release = published(one, BASE);
        var mark =
                ReadRelease.dataset(release).getGraph(BASE.node("graph/release")).find().toList();
        assertThat(mark).hasSize(1);
        assertThat(mark.getFirst().getPredicate()).isEqualTo(DCTerms.identifier.asNode());
        assertThat(mark.getFirst().getObject().getLiteralLexicalForm()).isEqualTo(release.mark());
    }

    @Test
    void oneMoreStatementGivesAnotherHash() {
        var first = published(one, BASE);
        var project = TestProject.copyTo(other);
        ThinProject.change(project, "x");
        var second = ReadRelease.published(project.publisher(BASE));
        assertThat(second.manifest().dataset()).isNotEqualTo(first.manifest().dataset());
        assertThat(second.mark()).isNotEqualTo(first.mark());
    }
}
