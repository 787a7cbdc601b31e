package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.example.Gallery;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.QueryPages;
import org.quartierlod.representation.QueryPages.Cited;
import org.quartierlod.representation.QueryPages.Editing;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// The page at the endpoint for people who write queries: empty-handed, with an example
/// (`?example=`), or with a query that someone passed on (`?edit=`).
@Component
final class Editor {
    private static final QueryFile TITLE = QueryFile.of(Editor.class, "title");
    private static final String UNTITLED = "Quartier LOD";

    private final CurrentRelease current;
    private final Gallery gallery;
    private final QueryPages pages;
    private final Limits limits;

    Editor(CurrentRelease current, Gallery gallery, QueryPages pages, Limits limits) {
        this.current = current;
        this.gallery = gallery;
        this.pages = pages;
        this.limits = limits;
    }

    /// What the page begins with.
    ///
    /// @param slug of the example that the query is, or empty
    /// @param path of the page
    private record Start(String query, String slug, String path) {
        static Start passedOn(String query) {
            var encoded = UriUtils.encode(query, StandardCharsets.UTF_8);
            return new Start(query, "", "sparql?edit=" + encoded);
        }

        static Start with(Example example, String path) {
            return new Start(example.text(), example.slug(), path);
        }
    }

    /// The page, in UTF-8.
    byte[] page(HttpServletRequest request) {
        var language = Language.of(request).tag();
        var cited = current.read(served -> cited(served, language));
        var start = start(request);
        return pages.editor(
                Page.Circumstances.at(start.path(), language, cited.asRelease()),
                new Editing(
                        start.query(),
                        start.slug(),
                        gallery.all(),
                        cited,
                        limits.sentence(Language.of(request))));
    }

    private Start start(HttpServletRequest request) {
        var passedOn = request.getParameter("edit");
        if (passedOn != null) {
            return Start.passedOn(passedOn);
        }
        return Optional.ofNullable(request.getParameter("example"))
                .flatMap(gallery::named)
                .map(example -> Start.with(example, "sparql?example=" + example.slug()))
                .or(() -> gallery.all().stream().findFirst().map(e -> Start.with(e, "sparql")))
                .orElse(new Start(ServiceDescription.EXAMPLE, "", "sparql"));
    }

    private static Cited cited(Served served, String language) {
        var manifest = served.release().manifest();
        return new Cited(
                title(served, language),
                served.release().id().number(),
                manifest.created(),
                manifest.dataset());
    }

    private static String title(Served served, String language) {
        var graph = served.store().construct(TITLE.query());
        return graph.find().mapWith(Triple::getSubject).toList().stream()
                .min(Comparator.comparing(Node::toString))
                .flatMap(dataset -> Labels.of(graph, dataset, language))
                .orElse(UNTITLED);
    }
}
