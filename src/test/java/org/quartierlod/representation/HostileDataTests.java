package org.quartierlod.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.representation.TermUse.Tie;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.BaseIri;
import tools.jackson.databind.json.JsonMapper;

/// Whatever the data holds, a page shows it as text.
class HostileDataTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final Page PAGE = new Page(new Addresses(BASE));
    private static final String PREFIXES =
            """
            PREFIX area: <http://localhost:8080/id/area/>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX urp: <https://w3id.org/urban-renewal/def#>
            """;

    private static Graph graph(String turtle) {
        return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    }

    private static String page(String subject, String path, Graph graph, TermUse use) {
        var document = new Document(node(subject), path, graph, Frame.FLAT);
        var release = new Page.Release(1, Instant.parse("2026-01-02T03:04:05Z"));
        var background =
                new Page.Background(
                        new TermNames(GraphFactory.createGraphMem()), Provenance.NONE, use);
        var circumstances = Page.Circumstances.at(path, "de", release);
        return new String(
                PAGE.document(document, circumstances, background), StandardCharsets.UTF_8);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// The page of an area with this name.
    private static String area(String name) {
        var graph = graph("area:x a urp:RenewalArea .");
        var area = node("http://localhost:8080/id/area/x");
        for (var property : Labels.PROPERTIES) {
            graph.add(area, property, NodeFactory.createLiteralLang(name, "de"));
        }
        return page(area.getURI(), "doc/area/x", graph, TermUse.NONE);
    }

    private static String block(String page) {
        var matcher =
                Pattern.compile(
                                "<script type=\"application/ld\\+json\">(.*?)</script>",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "{{base}} {{{content}}}",
                "\u202Egnp.exe\u2066",
                "\u2028\u2029&amp;",
                "👩🏽‍🚒 🏳️‍🌈"
            })
    void labelsAreTextInPageAndDataBlock(String name) {
        var page = area(name);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page.replace(block(page), "")).doesNotContain("<img", "<!--", "\" on", "' on");
        assertThat(StringEscapeUtils.unescapeHtml4(page)).contains(name);
        assertThat(block(page)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        var data = JsonMapper.shared().readTree(block(page));
        assertThat(data.at("/@graph/0/about/name").asString()).isEqualTo(name);
    }

    @Test
    void directionMarksCannotLeaveTheirPlace() {
        assertThat(area("\u202Egnp.exe")).contains("<h1><bdi>\u202Egnp.exe</bdi></h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "tel:+49511"
            })
    void addressesOfOtherSchemesAreNeverFollowed(String iri) {
        var graph =
                graph(
                        "area:x a urp:RenewalArea ; dct:source <IRI> ; rdfs:seeAlso <IRI> . <IRI> skos:prefLabel 'Name' ."
                                .replace("IRI", iri));
        var page = page("http://localhost:8080/id/area/x", "doc/area/x", graph, TermUse.NONE);
        assertThat(
                        Pattern.compile("(?:href|src|action)=\"([^\"]*)\"")
                                .matcher(page)
                                .results()
                                .map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(href -> href.matches("(https?:|mailto:|#).*"));
    }

    @Test
    void hugeLabelsAreShortenedAndHugeTextsFolded() {
        var huge = "🏘".repeat(50_000);
        var page = area(huge);
        var heading = page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
        assertThat(heading.length()).isLessThan(600);
        assertThat(heading).endsWith("🏘 …</bdi>");
        assertThat(page).contains("<details class=\"long\">", huge);
    }

    @Test
    void whatHasNoLabelIsCalledByItsLastPart() {
        var graph = graph("area:x a urp:RenewalArea ; rdfs:seeAlso <https://example.org/a/b> .");
        var page = page("http://localhost:8080/id/area/x", "doc/area/x", graph, TermUse.NONE);
        assertThat(page)
                .contains("<h1><bdi>x</bdi></h1>")
                .contains("<a href=\"https://example.org/a/b\"><bdi>b</bdi></a>");
    }

    @Test
    void termsOfAnOntologyAreTextInItsDrawing() {
        var graph =
                graph(
                        """
                        <https://w3id.org/urban-renewal/def> a owl:Ontology .
                        urp:One a owl:Class ; rdfs:label "<script>alert(1)</script>"@de .
                        urp:Two a owl:Class ; rdfs:label "</text></svg><b onclick='x'>"@de .
                        urp:to a owl:ObjectProperty ; rdfs:label "<a href='javascript:x'>"@de .
                        """);
        var namespace = "https://w3id.org/urban-renewal/def#";
        var tie = new Tie(node(namespace + "One"), node(namespace + "to"), node(namespace + "Two"));
        var back = new Tie(tie.to(), tie.property(), tie.from());
        var page =
                page(
                        "https://w3id.org/urban-renewal/def",
                        "def",
                        graph,
                        new TermUse(Map.of(tie.property(), 3L), List.of(tie, back)));
        assertThat(page).doesNotContain("<script>", "<b ", "<a href='");
        assertThat(page.split("</svg>", -1)).hasSize(3);
        assertThat(page).contains("role=\"img\"", "class=\"edge\"");
    }
}
