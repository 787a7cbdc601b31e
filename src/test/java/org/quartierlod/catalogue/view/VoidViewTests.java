package org.quartierlod.catalogue.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.vocab.BaseIri;

class VoidViewTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    private static Binding link(String site) {
        return BindingFactory.binding(
                Var.alloc("term"), DCTerms.source.asNode(),
                Var.alloc("site"), NodeFactory.createLiteralString(site),
                Var.alloc("count"), NodeFactory.createLiteralString("2"));
    }

    @Test
    void everySiteIsANodeOfItsOwnWhateverItsName() {
        var sites =
                List.of(
                        "http://stadt.example/",
                        "https://stadt.example/",
                        "https://münchen.example/",
                        "https://offene_daten.example/",
                        "https://[nobody/");
        var rows = sites.stream().map(VoidViewTests::link).toList();
        var empty = GraphFactory.createGraphMem();
        var now = Instant.parse("2026-01-02T03:04:05Z");
        var catalogue = new Catalogue(BASE, 1, now, empty, List.of(), List.of(), Optional.empty());
        var graph = VoidView.of(catalogue, new VoidView.Counts(List.of(), List.of(), rows));
        var targets =
                graph.find(Node.ANY, VOID.objectsTarget.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList();
        assertThat(targets)
                .extracting(Node::getURI)
                .hasSize(sites.size())
                .doesNotHaveDuplicates()
                .allMatch(iri -> iri.matches(".*/void#site-[1-5]"));
        assertThat(targets)
                .flatMap(site -> graph.find(site, VOID.uriSpace.asNode(), Node.ANY).toList())
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .containsExactlyInAnyOrderElementsOf(sites);
    }
}
