package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.TestProject;
import org.quartierlod.check.Finding;
import org.quartierlod.vocab.BaseIri;

/// That nothing was found proves nothing where nothing was judged.
class NothingJudgedTests {
    private static final BaseIri BASE = new BaseIri("https://stadt.example/");
    private static final String PROFILE = "dcat-ap-de-3.0";

    @TempDir private Path folder;

    private static Judgement judge(Path ontology, Graph graph) {
        return new CatalogueCheck(ontology, BASE, _ -> new Answers.Answered(200))
                .judge(PROFILE, graph);
    }

    @Test
    void anEmptyCatalogueIsAFailure() {
        var judgement = judge(Path.of("ontology"), GraphFactory.createGraphMem());
        assertThat(judgement).isInstanceOf(Judgement.NothingJudged.class);
        assertThat(judgement.isSound()).isFalse();
    }

    @Test
    void aCatalogueWithoutDatasetsIsAFailure() {
        var graph = Defect.sound(PROFILE);
        graph.remove(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode());
        assertThat(judge(Path.of("ontology"), graph)).isInstanceOf(Judgement.NothingJudged.class);
    }

    @Test
    void rulesThatCannotBeReadAreAFaultAndGiveNoPoints() throws IOException {
        var project = TestProject.copyTo(folder);
        for (var broken :
                new String[] {"catalogue/shapes/dataset.ttl", "catalogue/rules/blank-node.rq"}) {
            Files.writeString(project.folder().ontology().resolve(broken), "nonsense");
        }
        project.delete("ontology/catalogue/quality.ttl");
        var judged = (Judgement.Judged) judge(project.folder().ontology(), Defect.sound(PROFILE));
        assertThat(judged.isSound()).isFalse();
        assertThat(judged.findings())
                .extracting(Finding::rule, Finding::file)
                .contains(
                        tuple("rule-book", "ontology/catalogue/shapes/dataset.ttl"),
                        tuple("rule-book", "ontology/catalogue/rules/blank-node.rq"),
                        tuple("rule-book", "ontology/catalogue/quality.ttl"));
        assertThat(judged.scores())
                .allMatch(score -> score.missed().contains(Indicator.CONFORMS))
                .allMatch(score -> score.missed().contains(Indicator.NON_PROPRIETARY));
    }
}
