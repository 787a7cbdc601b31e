package org.quartierlod.browser;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.quartierlod.TestProject;
import org.quartierlod.ThinProject;

/// A project in which somebody has written what would harm a page that takes data for markup. The
/// shapes, which would refuse some of it, are left out: pages must be safe without them.
final class HostileProject {
    static final String SCRIPT = "<script>alert(1)</script>";

    /// Texts that must appear as they are.
    static final List<String> TEXTS =
            List.of(
                    SCRIPT,
                    "\"><img src=x onerror=alert(1)>",
                    "'><svg onload=alert(1)>",
                    "</script><script>alert(1)</script>",
                    "</title></textarea></style><!-- <b>",
                    "]]>&lt;&amp;&#60;script&#62;",
                    "{{mustache}} {{{base}}} ${7*7} <%= 1 %>",
                    "\u202Egnp.exe\u202C \u200Fhebräisch\u200F \u2066offen",
                    "Zeile\r\nSet-Cookie: a=b\r\n\r\n<b>",
                    "👩‍👩‍👧‍👦🏳️‍🌈 Z̸̡̛a̷l̴g̵o̶ \u0301\u0301 ﷽",
                    "javascript:alert(1)",
                    "\u2028\u2029x",
                    "Wort ".repeat(20_000),
                    "w".repeat(100_000));

    /// A link that is allowed and means no harm unless somebody leaves out the quotes.
    private static final String QUOTES =
            "https://elsewhere.example/?q='onfocus='alert(1)'autofocus='";

    /// What no link may lead to.
    static final List<String> LINKS =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(2)",
                    "data:text/html,%3Cscript%3Ealert(3)%3C/script%3E",
                    "vbscript:msgbox(4)",
                    "file:///etc/passwd");

    private static final String NO_SHAPE =
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <https://w3id.org/urban-renewal/shapes#Nothing> a sh:NodeShape .
            """;

    static final String AREA = "area/boese";
    static final String UNNAMED = "unit/namenlos";

    private HostileProject() {}

    static TestProject in(Path folder) {
        return ThinProject.copyTo(folder)
                .write("ontology/shapes/vocabulary.ttl", NO_SHAPE)
                .write("data-ttl/hostile.ttl", turtle());
    }

    /// A project with hostile links as well.
    static TestProject withLinks(Path folder) {
        var links = new StringBuilder();
        LINKS.forEach(link -> say(links, "id/" + AREA, "foaf:page", "<" + link + ">"));
        return in(folder).append("data-ttl/hostile.ttl", links.toString());
    }

    private static String turtle() {
        var turtle = new StringBuilder();
        say(turtle, "id/" + AREA, "a", "<https://w3id.org/urban-renewal/def#RenewalArea>");
        say(turtle, "id/" + AREA, "skos:prefLabel", text(SCRIPT, "de"));
        say(turtle, "id/" + AREA, "skos:prefLabel", text(TEXTS.get(3), "en"));
        for (var text : TEXTS) {
            say(turtle, "id/" + AREA, "skos:editorialNote", text(text, "de"));
            say(turtle, "id/" + AREA, "dct:description", text(text, "en"));
        }
        for (var i = 0; i < TEXTS.size(); i++) {
            var organisation = "id/organisation/boese-" + i;
            say(turtle, organisation, "a", "org:FormalOrganization , foaf:Agent");
            say(turtle, organisation, "skos:prefLabel", text(TEXTS.get(i), "de"));
            say(turtle, organisation, "dct:spatial", "<id/" + AREA + ">");
        }
        say(turtle, "id/" + AREA, "foaf:page", "<" + QUOTES + ">");
        say(turtle, "id/" + UNNAMED, "a", "org:OrganizationalUnit");
        say(turtle, "id/" + UNNAMED, "org:unitOf", "<id/organisation/boese-0>");
        return """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        """
                + turtle;
    }

    private static void say(StringBuilder out, String subject, String predicate, String object) {
        out.append("<%s> %s %s .\n".formatted(subject, predicate, object));
    }

    private static String text(String text, String language) {
        return NodeFmtLib.strNT(NodeFactory.createLiteralLang(text, language));
    }
}
