package org.quartierlod.representation.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.representation.QueryPages.Answer;
import org.quartierlod.vocab.Addresses;

/// The gallery of worked queries, and each of them.
public final class GalleryPages {
    private static final int MOST = 20;

    private final Layout layout;
    private final Addresses addresses;
    private final Snippets snippets;

    /// Pages within a frame.
    public GalleryPages(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
        this.snippets = new Snippets(layout.base() + "sparql");
    }

    /// All of them, by theme.
    public byte[] all(Circumstances circumstances, List<Example> examples) {
        var texts = Texts.of(circumstances.language());
        var head =
                new Head(
                        circumstances,
                        texts.get("gallery"),
                        texts.get("gallery_about", examples.size()),
                        layout.trail(texts, editor(texts)),
                        formats("example"),
                        SchemaOrg.About.NOTHING);
        return layout.render(
                head,
                "gallery",
                Map.of("about", head.description(), "themes", Themes.of(examples, "", texts)));
    }

    /// One of them.
    public byte[] one(Circumstances circumstances, Example example, Answer answer) {
        var texts = Texts.of(circumstances.language());
        var gallery = new Link(layout.base() + "example", texts.get("gallery"));
        var head =
                new Head(
                        circumstances,
                        example.title(texts.language()),
                        example.description(texts.language()),
                        layout.trail(texts, editor(texts), gallery),
                        formats("example/" + example.slug()),
                        SchemaOrg.About.NOTHING);
        Map<String, Object> content = new HashMap<>();
        content.put("example", example);
        content.put("about", head.description());
        content.put("query", example.text().strip());
        content.put("format", example.form().isGraph() ? "ttl" : "csv");
        content.put("encoded", Snippets.encode(example.text()));
        content.put("snippets", snippets.of(example.text(), example.form().isGraph()));
        content.putAll(answer(answer, texts));
        return layout.render(head, "example", content);
    }

    /// The first rows.
    private Map<String, Object> answer(Answer answer, Texts texts) {
        var rows =
                answer.rows().stream()
                        .limit(MOST)
                        .map(row -> row.stream().map(this::cell).toList())
                        .toList();
        return Map.of(
                "columns",
                answer.columns(),
                "rows",
                rows,
                "hasRows",
                !rows.isEmpty(),
                "cut",
                answer.rows().size() > MOST
                        ? texts.get("editor_first", MOST, answer.rows().size())
                        : "");
    }

    private Link cell(Node value) {
        if (value.isLiteral()) {
            return new Link("", value.getLiteralLexicalForm());
        }
        var iri = value.toString();
        var text =
                addresses.base().contains(iri) ? addresses.base().relativize(iri) : Terms.of(iri);
        return new Link(addresses.link(iri).orElse(""), text);
    }

    private Link editor(Texts texts) {
        return new Link(layout.base() + "sparql", texts.get("nav_sparql"));
    }

    private List<Alternate> formats(String path) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Alternate.of(layout.base() + path + "." + format.extension(), format))
                .toList();
    }
}
