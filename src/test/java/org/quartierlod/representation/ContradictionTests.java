package org.quartierlod.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.BaseIri;

/// Where sources disagree, a page takes no side.
class ContradictionTests {
    private static final String PREFIXES =
            """
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX urp: <https://w3id.org/urban-renewal/def#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            BASE <http://localhost:8080/>
            """;

    private static Graph graph(String turtle) {
        return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    }

    private static Node node(String path) {
        return NodeFactory.createURI("http://localhost:8080/" + path);
    }

    @Test
    void bothYearsAreShownEachWithItsSource() {
        var one = graph("<id/measure/m> urp:firstProgrammeYear '2001'^^xsd:gYear .");
        var other = graph("<id/measure/m> urp:firstProgrammeYear '2003'^^xsd:gYear .");
        var all =
                graph(
                        """
                        <id/area/x> a urp:RenewalArea ; skos:prefLabel "X"@de .
                        <id/measure/m> dct:title "M"@de ; urp:fundedArea <id/area/x> .
                        """);
        Map<Triple, Set<Node>> graphs = new HashMap<>();
        one.find().forEach(t -> graphs.put(t, Set.of(node("graph/one"))));
        other.find().forEach(t -> graphs.put(t, Set.of(node("graph/other"))));
        graphs.keySet().forEach(all::add);
        var about =
                graph(
                        """
                        <graph/one> dct:source <id/document/a> ; urp:evidenceLevel <level/stated> .
                        <graph/other> dct:source <id/document/b> ; urp:evidenceLevel <level/inferred> .
                        <id/document/a> dct:title "Bericht A"@de ; dct:date "2005-03"^^xsd:gYearMonth .
                        <id/document/b> dct:title "Bericht B"@de .
                        <level/stated> skos:prefLabel "genannt"@de .
                        <level/inferred> skos:prefLabel "abgeleitet"@de .
                        """);
        assertThat(text(all, new Provenance(graphs, about)))
                .contains("M: ab Programmjahr 2001 laut Bericht A (genannt; Stand März 2005)")
                .contains(
                        "M: ab Programmjahr 2003 laut Bericht B (abgeleitet; Stand der Quelle nicht verzeichnet)")
                .doesNotContain("seit wann das Gebiet selbst");
    }

    private static String text(Graph graph, Provenance provenance) {
        var document = new Document(node("id/area/x"), "doc/area/x", graph, Frame.FLAT);
        var page =
                new Page(new Addresses(new BaseIri("http://localhost:8080/")))
                        .document(
                                document,
                                Page.Circumstances.at("doc/area/x", "de", Page.Release.UNKNOWN),
                                new Page.Background(
                                        new TermNames(GraphFactory.createGraphMem()),
                                        provenance,
                                        TermUse.NONE));
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("( ", "(");
    }
}
