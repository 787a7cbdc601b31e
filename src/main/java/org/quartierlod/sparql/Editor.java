package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.example.Gallery;
import org.quartierlod.release.Release;
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
    /// @param parameters of the page's address
    private record Start(String query, String slug, String parameters) {
        static Start passedOn(String query) {
            var encoded = UriUtils.encode(query, StandardCharsets.UTF_8);
            return new Start(query, "", "?edit=" + encoded);
        }

        static Start with(Example example, String parameters) {
            return new Start(example.text(), example.slug(), parameters);
        }
    }

    /// The page, in UTF-8, for asking a release.
    byte[] page(AskedRelease.Chosen asked, HttpServletRequest request) {
        var language = Language.of(request).tag();
        var cited = current.read(served -> cited(asked.release(), served, language));
        var start = start(request);
        return pages.editor(
                Page.Circumstances.at(
                        asked.endpoint() + start.parameters(), language, cited.asRelease()),
                new Editing(
                        asked.endpoint(),
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
                .map(example -> Start.with(example, "?example=" + example.slug()))
                .or(() -> gallery.all().stream().findFirst().map(e -> Start.with(e, "")))
                .orElse(new Start(ServiceDescription.EXAMPLE, "", ""));
    }

    private static Cited cited(Release asked, Served served, String language) {
        var manifest = asked.manifest();
        return new Cited(
                title(served, language),
                asked.id().number(),
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
