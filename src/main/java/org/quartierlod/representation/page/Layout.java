package org.quartierlod.representation.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quartierlod.representation.Asset;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.vocab.Addresses;

/// The frame around every page: head, navigation, breadcrumbs, footer.
public final class Layout {
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final List<Entry> NAVIGATION =
            List.of(
                    new Entry("", "nav_home"),
                    new Entry("doc/area", "areas"),
                    new Entry("scheme/programme", "programmes"),
                    new Entry("def", "ontology"),
                    new Entry("sparql", "nav_sparql"),
                    new Entry("catalog", "catalogue"),
                    new Entry("release", "releases"));

    private static final Asset STYLE = Asset.named("quartier.css").orElseThrow();
    private static final Asset ICON = Asset.named("icon.svg").orElseThrow();

    private final Addresses addresses;
    private final Templates templates =
            new Templates(
                    "layout",
                    "document",
                    "ontology",
                    "problem",
                    "dataset",
                    "home",
                    "sparql",
                    "gallery",
                    "example",
                    "model",
                    "list",
                    "search",
                    "releases");

    /// Reads the templates.
    public Layout(Addresses addresses) {
        this.addresses = addresses;
    }

    private record Entry(String path, String key) {}

    /// A link to the page in a language, or in the main navigation.
    record Switch(String href, String text, String tag, boolean current) {}

    /// A whole page, in UTF-8.
    ///
    /// @param template of its content
    byte[] render(Head head, String template, Map<String, Object> content) {
        var circumstances = head.circumstances();
        var texts = Texts.of(circumstances.language());
        Map<String, Object> values = new HashMap<>(texts.all());
        values.putAll(content);
        values.put("lang", circumstances.language());
        values.put("base", base());
        values.put("style", STYLE.path());
        values.put("icon", ICON.path());
        values.put("title", head.title());
        values.put("content", templates.render(template, values));
        values.putAll(frame(head, texts));
        return templates.render("layout", values).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> frame(Head head, Texts texts) {
        var circumstances = head.circumstances();
        var url = base() + circumstances.path();
        var name = texts.get("name");
        Map<String, Object> values = new HashMap<>();
        values.put("fullTitle", head.title().equals(name) ? name : head.title() + " – " + name);
        values.put("description", head.description());
        values.put("isAddressed", circumstances.isAddressed());
        values.put("url", url);
        values.put("locale", texts.get("locale"));
        values.put("languages", languages(circumstances));
        values.put("navigation", navigation(circumstances, texts));
        values.put("hasTrail", !head.trail().isEmpty());
        values.put("trail", head.trail());
        values.put("hasAlternates", !head.alternates().isEmpty());
        values.put("alternates", head.alternates());
        values.put("search", circumstances.search());
        if (circumstances.isAddressed()) {
            values.put("jsonLd", SchemaOrg.of(head, url, base(), name));
        }
        values.putAll(release(circumstances, texts));
        return values;
    }

    private static Map<String, Object> release(Circumstances circumstances, Texts texts) {
        var release = circumstances.release();
        return release.isKnown()
                ? Map.of(
                        "releaseNumber",
                        release.number(),
                        "releaseText",
                        texts.get("release_number", release.number()),
                        "releaseTime",
                        release.created().toString(),
                        "releaseDay",
                        new Moments(texts.language()).day(release.created()))
                : Map.of();
    }

    private List<Switch> languages(Circumstances circumstances) {
        return LANGUAGES.stream()
                .map(tag ->
                        new Switch(
                                circumstances.isAddressed()
                                        ? base() + inLanguage(circumstances.path(), tag)
                                        : "?lang=" + tag,
                                Texts.of(tag).get("language"),
                                tag,
                                tag.equals(circumstances.language())))
                .toList();
    }

    private static String inLanguage(String path, String tag) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + tag;
    }

    private List<Switch> navigation(Circumstances circumstances, Texts texts) {
        return NAVIGATION.stream()
                .map(entry ->
                        new Switch(
                                base() + entry.path(),
                                texts.get(entry.key()),
                                "",
                                circumstances.isAddressed()
                                        && isAt(entry.path(), circumstances.path())))
                .toList();
    }

    private static boolean isAt(String entry, String path) {
        return path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "?"));
    }

    /// The way from the home page.
    ///
    /// @param links below the home page
    List<Link> trail(Texts texts, Link... links) {
        var trail = new ArrayList<Link>();
        trail.add(new Link(base(), texts.get("nav_home")));
        trail.addAll(List.of(links));
        return trail;
    }

    /// What a browser may follow, or nothing.
    String link(String iri) {
        return addresses.link(iri).orElse("");
    }

    String base() {
        return addresses.base().value();
    }
}
