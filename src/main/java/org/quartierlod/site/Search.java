package org.quartierlod.site;

import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.quartierlod.directory.Directories;
import org.quartierlod.directory.Listing;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.TermNames;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import org.springframework.stereotype.Component;

/// Looks up what is searched for in the current release.
@Component
class Search {
    private static final QueryFile CLASSES = QueryFile.of(Search.class, "classes");

    private final CurrentRelease current;
    private final Directories directories;

    Search(CurrentRelease current, Directories directories) {
        this.current = current;
        this.directories = directories;
    }

    /// What was found.
    ///
    /// @param found things of one page
    /// @param terms what their classes are called
    /// @param release in which they were found
    record Answer(Listing found, Pages pages, TermNames terms, Page.Release release) {}

    Answer answer(SearchRequest search, DocumentFormat format) {
        return current.read(served -> answer(search, format, served));
    }

    private Answer answer(
            SearchRequest search, DocumentFormat format, CurrentRelease.Served served) {
        var found = directories.of(served).search(search.words(), search.page(), Pages.SIZE);
        var terms =
                format == DocumentFormat.HTML
                        ? classes(found, served.store())
                        : new TermNames(GraphFactory.createDefaultGraph());
        var release = served.release();
        return new Answer(
                found,
                new Pages(found.total(), search.page()),
                terms,
                new Page.Release(release.id().number(), release.manifest().created()));
    }

    private static TermNames classes(Listing found, Store store) {
        var classes =
                found.things().stream()
                        .flatMap(thing -> thing.types().stream())
                        .map(NodeFactory::createURI)
                        .collect(Collectors.toSet());
        return new TermNames(store.construct(CLASSES.with("class", classes).query()));
    }
}
