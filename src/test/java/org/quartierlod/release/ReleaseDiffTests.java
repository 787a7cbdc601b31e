package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;
import org.quartierlod.vocab.BaseIri;

class ReleaseDiffTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");

    @TempDir Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() {
        project = ThinProject.copyTo(folder);
    }

    private Release publish() {
        return ReadRelease.published(project.publisher(BASE));
    }

    private static RDFPatch patch(Release release) {
        try (var in = Files.newInputStream(release.changes())) {
            return RDFPatchOps.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> applied(Release release, DatasetGraph to) {
        RDFPatchOps.applyChange(to, patch(release));
        return CanonicalQuads.of(to.stream().toList()).lines();
    }

    @Test
    void firstReleaseIsADifferenceToNothing() {
        var first = publish();
        assertThat(applied(first, DatasetGraphFactory.createTxnMem()))
                .isEqualTo(ReadRelease.lines(first));
        assertThat(patch(first).getPrevious()).isNull();
    }

    @Test
    void eachDifferenceLeadsFromTheParentToTheChildExactly() {
        var parent = publish();
        for (var text :
                List.of("x", "Zeile 1\\nZeile \\\"2\\\" \\\\ \\t", "\u00e4\u2028\ud83d\ude00")) {
            ThinProject.change(project, text);
            var child = publish();
            assertThat(applied(child, ReadRelease.dataset(parent)))
                    .isEqualTo(ReadRelease.lines(child));
            parent = child;
        }
    }

    @Test
    void removalsAreDeletions() {
        publish();
        var parent = ReadRelease.published(ThinProject.change(project, "x").publisher(BASE));
        project.delete("data-ttl/note.ttl");
        var child = publish();
        assertThat(applied(child, ReadRelease.dataset(parent))).isEqualTo(ReadRelease.lines(child));
        assertThat(ReadRelease.text(child.changes()).lines().filter(l -> l.startsWith("D ")))
                .hasSize(3);
    }

    @Test
    void anotherBaseChangesEveryStatementWithAnAddress() {
        var parent = publish();
        var child =
                ReadRelease.published(project.publisher(new BaseIri("https://quartier.example/")));
        assertThat(applied(child, ReadRelease.dataset(parent))).isEqualTo(ReadRelease.lines(child));
    }

    @Test
    void headerNamesBothReleases() {
        var parent = publish();
        var child = ReadRelease.published(ThinProject.change(project, "x").publisher(BASE));
        assertThat(patch(child).getId().getURI())
                .isEqualTo("urn:quartier-lod:release:" + child.id());
        assertThat(patch(child).getPrevious().getURI())
                .isEqualTo("urn:quartier-lod:release:" + parent.id());
    }
}
