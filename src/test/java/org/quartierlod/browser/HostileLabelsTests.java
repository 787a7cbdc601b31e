package org.quartierlod.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.Rdf;
import org.quartierlod.vocab.BaseIri;
import tools.jackson.databind.json.JsonMapper;

/// Whatever data says, pages show it as text: no script of it runs, no link leads where a browser
/// would run something, nothing breaks out of its place.
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileLabelsTests {
    private final Browser browser;
    private ApplicationProcess server;

    HostileLabelsTests(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void serve(@TempDir Path folder) {
        server = ApplicationProcess.serveAtHome(HostileProject.in(folder));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "doc/area/boese",
                "doc/area/boese?lang=en",
                "doc/unit/namenlos",
                "doc/organisation/boese-0",
                "doc/organisation/boese-3",
                "doc/organisation/boese-7",
                "doc/organisation/boese-8",
                "doc/organisation/boese-12",
                "doc/organisation/boese-13",
                "search?q=script",
                "search?q=w",
                "search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "search?q=%22%20autofocus%20onfocus=alert(1)%20x=%22",
                "sparql?query=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "doc/area/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void nothingRunsAndNothingBreaksOut(String path) {
        var events = new ArrayList<String>();
        var options = new Browser.NewContextOptions().setLocale("de").setViewportSize(390, 844);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            listen(page, events);
            page.navigate(server.address() + path);

            assertThat(events).isEmpty();
            assertThat(page.locator("main").count()).isEqualTo(1);
            assertThat(
                            page.locator(
                                            "img, iframe, object, embed, [onerror], [onload], [onfocus]")
                                    .count())
                    .isZero();
            assertThat(page.locator("script:not([type='application/ld+json'])").count()).isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            linksAreHarmless(page);
            blocksAreJson(page);
        }
    }

    private static void listen(Page page, List<String> events) {
        page.onDialog(dialog -> {
            events.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> events.add("error " + error));
        page.onConsoleMessage(message -> {
            // A browser reports every answer with an error status; some of these have one.
            if (!message.text().startsWith("Failed to load resource")) {
                events.add(message.type() + " " + message.text());
            }
        });
    }

    private void linksAreHarmless(Page page) {
        var hrefs =
                (List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('[href],[src],[action]')].map(e => e.href?.baseVal ?? e.href ?? e.src ?? e.action)");
        assertThat(hrefs)
                .allSatisfy(href -> assertThat((String) href).matches("(https?://|mailto:).*"));
    }

    private static void blocksAreJson(Page page) {
        for (var block : page.locator("script[type='application/ld+json']").allTextContents()) {
            assertThat(JsonMapper.shared().readTree(block).has("@context")).isTrue();
        }
    }

    @Test
    void linksThatNobodyShouldFollowAreRefusedByName(@TempDir Path folder) {
        var project = HostileProject.withLinks(folder.resolve("links"));
        var refused =
                project.check(new BaseIri("http://localhost:8080/"))
                        .violations()
                        .filter(finding -> finding.rule().equals("iri-scheme"))
                        .map(finding -> finding.english())
                        .toList();

        assertThat(HostileProject.LINKS)
                .allSatisfy(link -> assertThat(refused).anyMatch(text -> text.contains(link)));
    }

    @Test
    void hostileTextsAppearAsTheyAre() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(server.address() + "doc/area/boese?lang=de");
            var shown = normal((String) page.evaluate("document.body.textContent"));

            assertThat(page.locator("h1").textContent()).isEqualTo(HostileProject.SCRIPT);
            for (var text : HostileProject.TEXTS) {
                assertThat(shown).contains(normal(text.substring(0, Math.min(900, text.length()))));
            }
        }
    }

    /// HTML has one kind of line end.
    private static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    @Test
    void aThingWithoutLabelIsCalledByTheLastPartOfItsAddress() {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.navigate(server.address() + "doc/unit/namenlos");

            assertThat(page.locator("h1").textContent()).isEqualTo("namenlos");
            assertThat(page.title()).startsWith("namenlos");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "ttl", "nt", "rdf", "trig", "json", "html"})
    void noTextBecomesAHeader(String format) {
        for (var path : List.of("/doc/area/boese.", "/doc/organisation/boese-8.")) {
            var answer = server.get(path + format);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "set-cookie");
        }
    }

    @Test
    void dataSaysExactlyWhatWasWritten() {
        var turtle = Rdf.graph(server.get("/doc/area/boese.ttl"));
        var triples = Rdf.graph(server.get("/doc/area/boese.nt").body(), Lang.NTRIPLES);
        var xml = Rdf.graph(server.get("/doc/area/boese.rdf").body(), Lang.RDFXML);

        assertThat(turtle.isIsomorphicWith(triples)).isTrue();
        assertThat(xml.isIsomorphicWith(triples)).isTrue();
        var texts =
                triples.find().mapWith(t -> t.getObject()).filterKeep(o -> o.isLiteral()).toList();
        assertThat(texts)
                .extracting(node -> node.getLiteralLexicalForm())
                .containsAll(HostileProject.TEXTS);
    }
}
