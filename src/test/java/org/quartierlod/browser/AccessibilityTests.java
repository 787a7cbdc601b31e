package org.quartierlod.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every type of page, in both languages, light and dark, narrow and wide: axe-core finds no
/// violation of [WCAG 2.2](https://www.w3.org/TR/WCAG22/) AA. What the pages look like is left in
/// `target/screenshots`.
@InBrowser
class AccessibilityTests {
    private static final List<OwnPages.PageType> TYPES = OwnPages.TYPES;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Browser browser;
    private final OwnPages pages;

    AccessibilityTests(Browser browser, OwnPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void axeFindsNoViolation(OwnPages.PageType type) {
        var violations = new ArrayList<String>();
        for (var language : List.of("de", "en")) {
            var options = new Browser.NewContextOptions().setLocale(language).setBypassCSP(true);
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                var answer = page.navigate(pages.url(type.path()));
                assertThat(answer.status()).isEqualTo(type.status());
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                for (var look : looks(type, language)) {
                    look.apply(page);
                    violations.addAll(look.violations(page));
                }
            }
        }
        assertThat(violations).isEmpty();
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
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(name() + ".png"))
                            .setFullPage(true));
        }

        private String name() {
            return String.join(
                    "-", type.name(), language, scheme.name().toLowerCase(Locale.ROOT), "" + width);
        }

        List<String> violations(Page page) {
            return new AxeBuilder(page)
                    .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                            .flatMap(rule ->
                                    rule.getNodes().stream()
                                            .map(node ->
                                                    "%s: %s at %s: %s (%s)"
                                                            .formatted(
                                                                    name(),
                                                                    rule.getId(),
                                                                    node.getTarget(),
                                                                    node.getFailureSummary(),
                                                                    rule.getHelp())))
                            .toList();
        }
    }
}
