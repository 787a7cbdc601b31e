package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.representation.Page.Listing;

/// Pages that show what they are given: lists, problems, the page for searching.
public final class Simple {
    private final Layout layout;

    /// Simple pages within a frame.
    public Simple(Layout layout) {
        this.layout = layout;
    }

    /// A list of links.
    public byte[] list(Circumstances circumstances, Listing listing) {
        var texts = Texts.of(circumstances.language());
        var heading = texts.named(listing.heading());
        var head =
                new Head(
                        circumstances,
                        heading,
                        listing.lead().isEmpty()
                                ? texts.get("list_description", heading, listing.total())
                                : listing.lead(),
                        layout.trail(texts),
                        listing.formats(),
                        SchemaOrg.About.NOTHING);
        var total =
                listing.total() == 1
                        ? texts.get("list_one")
                        : texts.get("list_total", listing.total());
        return layout.render(
                head,
                "list",
                Map.of(
                        "lead",
                        listing.lead(),
                        "total",
                        total,
                        "items",
                        listing.items(),
                        "hasItems",
                        !listing.items().isEmpty(),
                        "hasPages",
                        !pages(listing, texts).isEmpty(),
                        "start",
                        listing.paging().start(),
                        "pages",
                        pages(listing, texts)));
    }

    private static List<Link> pages(Listing listing, Texts texts) {
        var paging = listing.paging();
        var pages = new ArrayList<Link>();
        pages.add(new Link(paging.first(), texts.get("page_first")));
        pages.add(new Link(paging.previous(), texts.get("page_previous")));
        pages.add(new Link(paging.next(), texts.get("page_next")));
        pages.add(new Link(paging.last(), texts.get("page_last")));
        return pages.stream().filter(page -> !page.href().isEmpty()).toList();
    }

    /// The page of a problem.
    public byte[] problem(Circumstances circumstances, String title, String detail, int status) {
        return layout.render(
                Head.plain(circumstances, title, detail),
                "problem",
                Map.of("detail", detail, "status", status));
    }

    /// The page for searching; what can be typed in stands in the frame.
    public byte[] search(Circumstances circumstances) {
        var texts = Texts.of(circumstances.language());
        var head =
                new Head(
                        circumstances,
                        texts.get("search_title"),
                        texts.get("search_about"),
                        layout.trail(texts),
                        List.of(),
                        SchemaOrg.About.NOTHING);
        return layout.render(head, "search", Map.of());
    }
}
