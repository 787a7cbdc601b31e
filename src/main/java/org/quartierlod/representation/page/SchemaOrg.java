package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quartierlod.representation.Page.Link;
import tools.jackson.databind.json.JsonMapper;

/// What a page is about in the terms of [schema.org](https://schema.org/), as the text of a data
/// block in the page.
final class SchemaOrg {
    private SchemaOrg() {}

    /// A thing in schema.org's terms.
    ///
    /// @param properties in the order in which they are written; empty for nothing
    record About(Map<String, Object> properties) {
        static final About NOTHING = new About(Map.of());

        About {
            properties = new LinkedHashMap<>(properties);
        }
    }

    /// The block: a web page, its breadcrumbs and what it is about.
    static String of(Head head, String url, String site, String name) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@type", "WebPage");
        page.put("@id", url);
        page.put("url", url);
        page.put("name", head.title());
        if (!head.description().isEmpty()) {
            page.put("description", head.description());
        }
        page.put("inLanguage", head.circumstances().language());
        page.put("isPartOf", Map.of("@id", site + "#website"));
        var graph = new ArrayList<Object>();
        graph.add(page);
        graph.add(ordered("@type", "WebSite", "@id", site + "#website", "url", site, "name", name));
        if (!head.trail().isEmpty()) {
            page.put("breadcrumb", breadcrumbs(head, url));
        }
        if (!head.about().properties().isEmpty()) {
            page.put("about", head.about().properties());
        }
        return harmless(ordered("@context", "https://schema.org/", "@graph", graph));
    }

    private static Map<String, Object> breadcrumbs(Head head, String url) {
        var links = new ArrayList<>(head.trail());
        links.add(new Link(url, head.title()));
        var items = new ArrayList<Object>();
        for (var link : links) {
            items.add(
                    ordered(
                            "@type",
                            "ListItem",
                            "position",
                            items.size() + 1,
                            "name",
                            link.text(),
                            "item",
                            link.href()));
        }
        return ordered("@type", "BreadcrumbList", "itemListElement", List.copyOf(items));
    }

    /// A map in the order of names and values in turn.
    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    /// JSON in which nothing can end the element around it ([HTML, restrictions for contents of
    /// script
    /// elements](https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements)):
    /// these characters stand in strings only, where an escape means the same.
    static String harmless(Map<String, Object> block) {
        return JsonMapper.shared()
                .writeValueAsString(block)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
