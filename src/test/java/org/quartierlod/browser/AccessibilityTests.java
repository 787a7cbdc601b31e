package org.quartierlod.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every type of page, in both languages, light and dark, narrow and wide: axe-core finds no
/// violation of [WCAG 2.2](https://www.w3.org/TR/WCAG22/) AA. With `-Dscreenshots=true`, what the
/// pages look like is left in `target/screenshots`.
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {
    private static final List<OwnPages.PageType> TYPES = OwnPages.TYPES;
    private static final Map<String, Object> RULES =
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of(
                            "wcag2a",
                            "wcag2aa",
                            "wcag21a",
                            "wcag21aa",
                            "wcag22aa",
                            "best-practice"));

    /// The rules of axe that look at colours: the others find in the dark what they find in light.
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /// Asks for the violations alone: what passed is many times as much to collect and to read.
    private static final String VIOLATIONS =
            """
            async rules => (await axe.run({ runOnly: rules, resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node =>
                `${rule.id} at ${node.target}: ${node.failureSummary} (${rule.help})`))
            """;

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Browser browser;
    private final OwnPages pages;
    private final Map<String, Page> tabs = new HashMap<>();

    AccessibilityTests(Browser browser, OwnPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void axeFindsNoViolation(OwnPages.PageType type) {
        var violations = new ArrayList<Object>();
        for (var language : List.of("de", "en")) {
            var page = tabs.computeIfAbsent(language, this::tab);
            var answer = page.navigate(pages.url(type.path()));
            assertThat(answer.status()).isEqualTo(type.status());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            for (var look : looks(type, language)) {
                look.apply(page);
                violations.addAll(look.violations(page));
            }
        }
        assertThat(violations).isEmpty();
    }

    private Page tab(String language) {
        var options = new Browser.NewContextOptions().setLocale(language).setBypassCSP(true);
        var context = browser.newContext(options);
        context.addInitScript(AxeBuilder.getAxeScript());
        return context.newPage();
    }

    /// Light on the phone and dark on the desk in one language, the other way round in the other:
    /// all pairs of language, colours and width.
    private static List<Look> looks(OwnPages.PageType type, String language) {
        var isGerman = language.equals("de");
        return List.of(
                new Look(type, language, ColorScheme.LIGHT, isGerman ? 390 : 1280),
                new Look(type, language, ColorScheme.DARK, isGerman ? 1280 : 390));
    }

    private record Look(OwnPages.PageType type, String language, ColorScheme scheme, int width) {
        void apply(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, width == 390 ? 844 : 900);
            if (Boolean.getBoolean("screenshots")) {
                var path = SCREENSHOTS.resolve(name() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
            }
        }

        private String name() {
            return String.join(
                    "-", type.name(), language, scheme.name().toLowerCase(Locale.ROOT), "" + width);
        }

        List<?> violations(Page page) {
            var rules = scheme == ColorScheme.LIGHT ? RULES : COLOURS;
            var found = (List<?>) page.evaluate(VIOLATIONS, rules);
            return found.stream().map(violation -> name() + ": " + violation).toList();
        }
    }
}
