package org.quartierlod.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every page is usable with the keyboard alone, in a narrow window, and without JavaScript.
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTests {
    private static final List<OwnPages.PageType> TYPES = OwnPages.TYPES;

    /// What can be reached, in the order of the document, and not hidden in closed details.
    private static final String CONTROLS =
            """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility() && !e.disabled)
              .map((e, i) => { e.dataset.order = i; return i; })
            """;

    private static final String FOCUSED =
            """
            focused = () => {
              const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
              return {
                order: e.dataset.order === undefined ? -1 : Number(e.dataset.order),
                isBody: e === document.body,
                isVisible: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1
                  && b.width > 0 && b.right > 0 && b.left < innerWidth && b.bottom > 0 && b.top < innerHeight,
                text: e.outerHTML.slice(0, 120)
              };
            }
            """;

    /// Asks after each key what it led to; asking from outside each time takes twice as long.
    private static final String WATCH =
            """
            () => {
              visited = [];
              addEventListener('keyup', () => visited.push(focused()), true);
            }
            """;

    private final Browser browser;
    private final OwnPages pages;
    private final Map<String, Page> tabs = new HashMap<>();

    KeyboardTests(Browser browser, OwnPages pages) {
        this.browser = browser;
        this.pages = pages;
    }

    private record Focus(int order, boolean isBody, boolean isVisible, String text) {
        static Focus of(Page page) {
            return of((Map<?, ?>) page.evaluate(FOCUSED));
        }

        static Focus of(Map<?, ?> answer) {
            return new Focus(
                    ((Number) answer.get("order")).intValue(),
                    (Boolean) answer.get("isBody"),
                    (Boolean) answer.get("isVisible"),
                    (String) answer.get("text"));
        }
    }

    /// A page in a window of this width; the next page is opened in the same one, as people do.
    private Page open(String path, int width) {
        return opened(path, options(width), "" + width);
    }

    private static NewPageOptions options(int width) {
        return new NewPageOptions().setLocale("de").setViewportSize(width, 800);
    }

    private Page opened(String path, NewPageOptions options, String kind) {
        var page = tabs.computeIfAbsent(kind, _ -> browser.newPage(options));
        page.navigate(pages.url(path));
        return page;
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void tabulatorReachesEverythingInOrderAndShowsWhereItIs(OwnPages.PageType type) {
        // A window of its own: one that was used goes on where the focus last was.
        try (var page = browser.newPage(options(1280))) {
            page.navigate(pages.url(type.path()));
            var controls = (List<?>) page.evaluate(CONTROLS);
            assertThat(controls).hasSizeGreaterThan(8);
            Focus.of(page);
            page.evaluate(WATCH);
            for (var i = 0; i < controls.size(); i++) {
                page.keyboard().press("Tab");
            }
            var visited =
                    ((List<?>) page.evaluate("visited"))
                            .stream().map(answer -> Focus.of((Map<?, ?>) answer)).toList();
            page.keyboard().press("Tab");

            assertThat(visited)
                    .allSatisfy(focus -> assertThat(focus.isVisible()).as(focus.text()).isTrue())
                    .extracting(Focus::order)
                    .isEqualTo(controls);
            assertThat(Focus.of(page).isBody()).as("the page lets the focus go").isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void firstComesALinkToTheContent(OwnPages.PageType type) {
        var page = open(type.path(), 390);
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip:focus").count()).isEqualTo(1);
        assertThat(Focus.of(page).isVisible()).isTrue();

        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        assertThat(page.locator("header :focus, nav.main :focus").count()).isZero();
    }

    @Test
    void searchingNeedsNoMouse() {
        var page = open("", 1280);
        for (var i = 0; i < 10 && page.locator("input[name=q]:focus").count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("muehlenberg");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=muehlenberg");

        assertThat(page.locator("main li a").first().textContent()).contains("Mühlenberg");
        page.locator("main li a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/doc/area/muehlenberg");
        assertThat(page.locator("h1").textContent()).isEqualTo("Mühlenberg");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void theLanguageCanBeChanged(OwnPages.PageType type) {
        var page = open(type.path(), 1280);
        var english = page.locator(".languages a[hreflang=en]");
        if (type.status() == 404) {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            return;
        }
        english.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**lang=en**");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void nothingIsWiderThanANarrowWindow(OwnPages.PageType type) {
        var page = open(type.path(), 320);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /// The editor is more with JavaScript than without; [EditorTests] shows that it is enough
    /// without.
    @ParameterizedTest
    @FieldSource("TYPES")
    void withoutJavaScriptTheContentIsTheSame(OwnPages.PageType type) {
        if (type.name().equals("sparql")) {
            assertThat(text(type, false)).contains("Ausführen", "curl");
            return;
        }
        assertThat(text(type, false)).isEqualTo(text(type, true)).isNotBlank();
    }

    private String text(OwnPages.PageType type, boolean isScripted) {
        var options = options(1280).setJavaScriptEnabled(isScripted);
        return opened(type.path(), options, "scripted " + isScripted).locator("body").innerText();
    }
}
