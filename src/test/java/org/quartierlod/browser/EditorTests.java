package org.quartierlod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page for writing queries under its own Content-Security-Policy: nothing is blocked, no other
/// host is asked, and what it shows is what the server answers.
@InBrowser
class EditorTests {
    /// The data has no outlines yet; these are no places.
    private static final String SHAPES =
            """
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            SELECT ?name ?wkt ?size WHERE { VALUES (?name ?wkt ?size) {
              ("Dreieck" "POLYGON((0 0, 2 0, 1 2, 0 0))"^^geo:wktLiteral 2)
              ("Punkt" "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(3 1)"^^geo:wktLiteral 0)
              ("Zwei" "MULTIPOLYGON(((4 0, 5 0, 5 1, 4 0)), ((4 1, 5 1, 5 2, 4 1)))"^^geo:wktLiteral 1)
              ("Gauß-Krüger" "<http://www.opengis.net/def/crs/EPSG/0/31467> POINT(3 1)"^^geo:wktLiteral 0)
            } } ORDER BY ?name
            """;

    private final Browser browser;
    private final OwnPages pages;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    EditorTests(Browser browser, OwnPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("de"));
        page = context.newPage();
        watch(page);
    }

    private void watch(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(pages.url(""))) {
                complaints.add("Another host: " + request.url());
            }
        });
    }

    @AfterEach
    void nothingIsComplainedOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void go(String path) {
        page.navigate(pages.url(path));
        assertThat(page.locator(".yasqe .CodeMirror")).isVisible();
    }

    private static String edit(String query) {
        return "sparql?edit=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private void run() {
        page.locator("#ask button[type=submit]").click();
        assertThat(page.locator("#results")).isVisible();
    }

    private Locator button(String name) {
        return page.locator("#views")
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private String text() {
        return (String)
                page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    @Test
    void theFirstExampleGivesATable() {
        go("sparql");
        run();
        assertThat(page.locator("#view tbody tr")).hasCount(5);
        assertThat(page.locator("#view tbody a").first()).hasText("id/area/hainholz");
        assertThat(page.locator("#status")).containsText("5 Zeilen");
        assertThat(page.locator("#downloads a"))
                .hasText(new String[] {"CSV", "JSON", "TSV", "XML"});
    }

    @Test
    void anExampleIsLoadedFromTheGalleryAndShownAsAChart() {
        go("sparql");
        page.locator("#example").selectOption("posts-per-area");
        page.locator("form.choose button").click();
        assertThat(page.locator("#status")).containsText("Editor");
        assertThat(text()).startsWith("PREFIX").contains("COUNT(DISTINCT ?post)");
        run();
        assertThat(page.locator("#view tbody tr")).hasCount(5);
        button("Diagramm").click();
        assertThat(page.locator("#view svg.chart rect")).hasCount(5);
        assertThat(button("Diagramm")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aLinkBringsTheSameQueryBack() {
        go("sparql");
        var query = "SELECT ?x WHERE { VALUES ?x { \"ä & 'b' + \\\"c\\\" ~\" } }";
        page.evaluate("q => document.querySelector('.CodeMirror').CodeMirror.setValue(q)", query);
        assertThat(page.locator("#permalink")).hasAttribute("href", Pattern.compile(".*%26.*"));
        assertThat(page.locator("#snippets code").first()).containsText("--data-urlencode");
        page.locator("#permalink").click();
        assertThat(page.locator(".yasqe .CodeMirror")).isVisible();
        assertThat(text()).isEqualTo(query);
        run();
        assertThat(page.locator("#view tbody td")).hasText("ä & 'b' + \"c\" ~");
    }

    @Test
    void geometriesAreDrawnAndListed() {
        go(edit(SHAPES));
        run();
        button("Karte").click();
        assertThat(page.locator("#view svg.map path.area")).hasCount(2);
        assertThat(page.locator("#view svg.map circle")).hasCount(1);
        assertThat(page.locator("#view ul li")).hasCount(3);
        assertThat(page.locator("#view p")).containsText("1 nicht gezeichnet");
    }

    @Test
    void statementsAndYesOrNoAreShownToo() {
        go("sparql?example=has-a-successor&run=1");
        assertThat(page.locator("#view")).hasText("Ja");
        go("sparql?example=organisation-chart");
        run();
        assertThat(page.locator("#view pre")).containsText("org:unitOf");
    }

    @Test
    void aMistakeIsTold() {
        go(edit("SELECT * WHERE { ?s ?p "));
        page.locator("#ask button[type=submit]").click();
        assertThat(page.locator("#status.failed")).containsText("SPARQL 1.1");
        assertThat(page.locator("#results")).isHidden();
        assertThat(complaints).hasSize(1).allMatch(text -> text.contains("400"));
        complaints.clear();
    }

    /// The same rules twice, in Java and in JavaScript: the same bytes.
    @Test
    void thePageMakesTheLinesThatTheServerMakes() {
        var query = SHAPES + "# it's \"quoted\" \\ and \"\"\" ~ (so) !*";
        var scripted = lines(page, query);
        try (var plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("de")
                                .setJavaScriptEnabled(false))) {
            assertThat(lines(plain.newPage(), query)).isEqualTo(scripted).hasSize(6);
        }
    }

    private List<String> lines(Page page, String query) {
        page.navigate(pages.url(edit(query)));
        return page.locator("#snippets code, #citation, #bibtex code").allTextContents();
    }

    @Test
    void wordsAreCompletedFromOurVocabulary() {
        go(
                edit(
                        "PREFIX urp: <https://w3id.org/urban-renewal/def#>\nSELECT * WHERE { ?x a urp:Ren"));
        page.waitForCondition(() ->
                (Boolean)
                        page.evaluate(
                                "Quartier.shortened('https://w3id.org/urban-renewal/def#x') === 'urp:x'"));
        page.evaluate(
                "() => { const e = document.querySelector('.CodeMirror').CodeMirror; e.focus(); e.setCursor(1, 99); }");
        page.keyboard().press("Control+ ");
        assertThat(page.locator(".CodeMirror-hint").first()).hasText("urp:RenewalArea");
        page.keyboard().press("Escape");
    }

    @Test
    void withoutJavaScriptAFormIsEnough() {
        try (var plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("en")
                                .setJavaScriptEnabled(false))) {
            var form = plain.newPage();
            form.navigate(pages.url("sparql"));
            form.locator("#example").selectOption("posts-per-area");
            form.locator("form.choose button").click();
            assertThat(form.locator("#query"))
                    .hasValue(Pattern.compile(".*COUNT.*", Pattern.DOTALL));
            form.locator("#format").selectOption("json");
            form.locator("#ask button[type=submit]").click();
            assertThat(form.content()).contains("Oberricklingen Nord-Ost", "bindings");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void resultsHaveNoViolation(ColorScheme scheme) {
        var options =
                new Browser.NewContextOptions()
                        .setLocale("de")
                        .setColorScheme(scheme)
                        .setViewportSize(scheme == ColorScheme.LIGHT ? 1280 : 390, 900)
                        .setBypassCSP(true);
        try (var audited = browser.newContext(options)) {
            page = audited.newPage();
            watch(page);
            go(edit(SHAPES));
            run();
            for (var view : List.of("Tabelle", "Diagramm", "Karte")) {
                button(view).click();
                var name = "editor-" + view + "-" + scheme.name();
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Path.of(
                                                "target/screenshots",
                                                name.toLowerCase(Locale.ROOT) + ".png")));
                assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                        .as(name)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        }
    }
}
