package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quartierlod.representation.Asset;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.QueryPages.Editing;

/// The page for writing a query. Without JavaScript a form; with it an editor that completes words,
/// shows results and keeps the lines for other programs up to date.
public final class EditorPage {
    private static final List<String> SCRIPTS =
            List.of(
                    "yasqe.js",
                    "terms.js",
                    "table.js",
                    "chart.js",
                    "wkt.js",
                    "map.js",
                    "snippets.js",
                    "editor.js");
    private static final List<String> SHEETS = List.of("yasqe.css", "editor.css");
    private static final String TEXTS = "editor_";
    private static final Pattern GRAPH = Pattern.compile("(?im)^\\s*(construct|describe)\\b");

    private final Layout layout;

    /// The page within a frame.
    public EditorPage(Layout layout) {
        this.layout = layout;
    }

    /// The page.
    public byte[] page(Circumstances circumstances, Editing editing) {
        var texts = Texts.of(circumstances.language());
        var head =
                new Head(
                        circumstances,
                        "SPARQL",
                        texts.get("sparql_about"),
                        layout.trail(texts),
                        List.of(),
                        SchemaOrg.About.NOTHING);
        Map<String, Object> content = new HashMap<>();
        content.putAll(form(editing, texts));
        content.putAll(outcome(editing, texts));
        content.put("limits", editing.limits());
        content.put("sheets", paths(SHEETS));
        content.put("scripts", paths(SCRIPTS));
        return layout.render(head, "sparql", content);
    }

    /// Examples and the query.
    private Map<String, Object> form(Editing editing, Texts texts) {
        var about =
                editing.examples().stream()
                        .filter(example -> example.slug().equals(editing.slug()))
                        .map(example -> example.description(texts.language()))
                        .findFirst();
        var query = editing.query().strip();
        return Map.of(
                "endpoint",
                endpoint(editing),
                "query",
                query,
                "themes",
                Themes.of(editing.examples(), editing.slug(), texts),
                "hasExamples",
                !editing.examples().isEmpty(),
                "about",
                about.orElse(""),
                "permalink",
                endpoint(editing) + "?edit=" + Snippets.encode(query),
                "formats",
                isGraph(query)
                        ? formats("ttl", "jsonld", "nt", "rdf")
                        : formats("csv", "json", "tsv", "xml"));
    }

    /// What can be done with the query elsewhere.
    private Map<String, Object> outcome(Editing editing, Texts texts) {
        var citation = new Citation(editing.cited(), layout.base());
        var query = editing.query().strip();
        var link = citation.link(query);
        return Map.of(
                "snippets",
                new Snippets(endpoint(editing)).of(query, isGraph(query)),
                "citation",
                citation.sentence(texts).replace(Citation.LINK, link),
                "bibtex",
                citation.bibTex(texts).replace(Citation.LINK, link),
                "data",
                SchemaOrg.harmless(data(endpoint(editing), citation, texts)));
    }

    private String endpoint(Editing editing) {
        return layout.base() + editing.endpoint();
    }

    /// By its look: what someone passed on may not be a query at all.
    private static boolean isGraph(String query) {
        return GRAPH.matcher(query).find();
    }

    private static List<Format> formats(String... extensions) {
        return Arrays.stream(extensions).map(Format::of).toList();
    }

    /// In which an answer can be had.
    record Format(String extension, String name) {
        static Format of(String extension) {
            return new Format(
                    extension,
                    switch (extension) {
                        case "ttl" -> "Turtle";
                        case "jsonld" -> "JSON-LD";
                        case "nt" -> "N-Triples";
                        case "rdf" -> "RDF/XML";
                        default -> extension.toUpperCase(Locale.ROOT);
                    });
        }
    }

    private static List<String> paths(List<String> names) {
        return names.stream().map(name -> Asset.named(name).orElseThrow().path()).toList();
    }

    /// What the scripts know.
    private Map<String, Object> data(String endpoint, Citation citation, Texts texts) {
        var base = layout.base();
        Map<String, Object> templates = new LinkedHashMap<>();
        for (var kind : Snippets.Kind.values()) {
            templates.put(kind.key(), new ArrayList<>(kind.templates()));
        }
        return SchemaOrg.ordered(
                "base",
                base,
                "language",
                texts.language(),
                "endpoint",
                endpoint,
                "memento",
                citation.endpoint(),
                "snippets",
                templates,
                "citation",
                citation.sentence(texts),
                "bibtex",
                citation.bibTex(texts),
                "texts",
                new TreeMap<>(texts.beginningWith(TEXTS)));
    }
}
