package org.quartierlod.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.directory.Excerpt;
import org.quartierlod.directory.Listing;
import org.quartierlod.directory.Thing;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.TermNames;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.Urp;
import org.quartierlod.web.Language;

/// One page of a search as people see it.
///
/// @param search what is searched for
/// @param pages there are
/// @param language of the reader
/// @param terms what classes are called
/// @param addresses where the things found are
record SearchPage(
        SearchRequest search,
        Pages pages,
        Language language,
        TermNames terms,
        Addresses addresses) {
    /// Our own classes say more than those of others.
    private static final Comparator<String> SPECIFIC_FIRST =
            Comparator.comparing((String type) -> !type.startsWith(Urp.NAMESPACE))
                    .thenComparing(Comparator.naturalOrder());

    /// The page's address below the base.
    String path() {
        return search.path(pages.current());
    }

    Page.Listing listing(Listing found) {
        return new Page.Listing(
                language.pick("Suche: ", "Search: ") + search.text(),
                "",
                found.things().stream().map(this::item).toList(),
                paging(),
                found.total(),
                formats());
    }

    private Page.Item item(Thing thing) {
        var parts = new ArrayList<String>();
        thing.types().stream()
                .min(SPECIFIC_FIRST)
                .map(type -> terms.name(NodeFactory.createURI(type), language.tag()))
                .ifPresent(parts::add);
        var excerpt = Excerpt.of(thing, search.words(), language.tag()).text();
        if (!excerpt.isEmpty()) {
            parts.add(excerpt);
        }
        return new Page.Item(
                addresses.link(thing.iri()).orElse(""),
                thing.label(language.tag()).text(),
                String.join(" – ", parts));
    }

    private Page.Paging paging() {
        return pages.last() == 1
                ? Page.Paging.NONE
                : new Page.Paging(
                        pages.start(),
                        pages.hasPrevious() ? link(1) : "",
                        pages.hasPrevious() ? link(pages.current() - 1L) : "",
                        pages.hasNext() ? link(pages.current() + 1L) : "",
                        pages.hasNext() ? link(pages.last()) : "");
    }

    private String link(long number) {
        return addresses.base().value() + search.path(number) + search.suffix();
    }

    private List<Page.Alternate> formats() {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> format != DocumentFormat.HTML)
                .map(format ->
                        Page.Alternate.of(
                                addresses.base().value() + path() + "&format=" + format.extension(),
                                format))
                .toList();
    }
}
