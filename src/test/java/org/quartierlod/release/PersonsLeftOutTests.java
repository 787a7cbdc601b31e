package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsLeftOutTests {
    @TempDir static Path folder;
    private static Release with;
    private static Release without;
    private static List<String> names;

    @BeforeAll
    static void publishWithAndWithout() {
        var releases = TwoReleases.in(folder);
        with = releases.second();
        without =
                ReadRelease.published(
                        releases.publisher(releases.project().archive(), false, _ -> {}));
        names =
                ReadRelease.dataset(with).stream(
                                TwoReleases.BASE.node("graph/hannover/persons"),
                                Node.ANY,
                                FOAF.name.asNode(),
                                Node.ANY)
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .toList();
    }

    @Test
    void noFileOfTheReleaseNamesAnyone() {
        assertThat(names).hasSize(10);
        assertThat(ReadRelease.files(without.folder()))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(file -> assertThat(ReadRelease.text(file)).doesNotContain(names));
    }

    @Test
    void noGraphOfPersonsIsLeft() {
        assertThat(with.manifest().graphs())
                .containsKey("http://localhost:8080/graph/hannover/persons");
        assertThat(without.manifest().graphs().keySet()).noneMatch(g -> g.contains("persons"));
        assertThat(without.manifest().sources().keySet()).noneMatch(s -> s.contains("persons"));
        assertThat(without.manifest().persons()).isFalse();
    }

    @Test
    void releaseIsNotComparedWithOneThatNamesPersons() {
        assertThat(without.manifest().parent()).isNull();
        assertThat(ReadRelease.text(without.changes())).doesNotContain("H prev");
    }

    @Test
    void addressesOfPersonsAreGone() throws IOException {
        assertThat(without.gone().stream().filter(g -> g.startsWith("id/person/"))).hasSize(10);
    }
}
