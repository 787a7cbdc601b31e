package org.quartierlod.representation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.quartierlod.representation.page.DatasetPages;
import org.quartierlod.representation.page.DocumentPages;
import org.quartierlod.representation.page.HomePage;
import org.quartierlod.representation.page.Layout;
import org.quartierlod.representation.page.ReleasePages;
import org.quartierlod.representation.page.Simple;
import org.quartierlod.vocab.Addresses;

/// Pages for people, made from templates that escape every value. Without JavaScript, in German or
/// English. A page is a pure function of what is put in.
public final class Page {
    private final DocumentPages documents;
    private final HomePage home;
    private final ReleasePages releases;
    private final DatasetPages datasets;
    private final Simple simple;

    /// Reads the templates.
    public Page(Addresses addresses) {
        var layout = new Layout(addresses);
        this.documents = new DocumentPages(layout, addresses);
        this.home = new HomePage(layout, addresses);
        this.releases = new ReleasePages(layout);
        this.datasets = new DatasetPages(layout);
        this.simple = new Simple(layout);
    }

    /// Under which a page is made.
    ///
    /// @param language of its reader
    /// @param path below the base with its query, such as `doc/area/muehlenberg` or `search?q=x`
    /// @param isAddressed whether the path is known; a problem can occur at any address
    /// @param release what it is made from
    /// @param search what stands in the search field
    public record Circumstances(
            String language, String path, boolean isAddressed, Release release, String search) {
        /// A page at an address, made from a release.
        public static Circumstances at(String path, String language, Release release) {
            return new Circumstances(language, path, true, release, "");
        }

        /// A page at whatever address was asked for.
        public static Circumstances anywhere(String language) {
            return new Circumstances(language, "", false, Release.UNKNOWN, "");
        }

        /// The same with something in the search field.
        public Circumstances searching(String text) {
            return new Circumstances(language, path, isAddressed, release, text);
        }
    }

    /// The release a page is made from.
    ///
    /// @param number from 1
    public record Release(int number, Instant created) {
        /// Where none takes part.
        public static final Release UNKNOWN = new Release(0, Instant.EPOCH);

        /// Whether one takes part.
        public boolean isKnown() {
            return number > 0;
        }
    }

    /// A link with its text.
    ///
    /// @param href absolute, or empty where there is nothing to follow
    public record Link(String href, String text) {}

    /// The same as data.
    ///
    /// @param text the name of the format
    /// @param type its media type
    public record Alternate(String href, String text, String type) {
        /// An address in a format.
        public static Alternate of(String href, DocumentFormat format) {
            return new Alternate(href, format.title(), format.mediaType());
        }
    }

    /// One entry of a list.
    ///
    /// @param description a sentence, or empty
    public record Item(String href, String text, String description) {}

    /// Where the other pages of a list are: absolute addresses, empty where there is none.
    ///
    /// @param start the number of the first item, from 1
    public record Paging(long start, String first, String previous, String next, String last) {
        /// A list on one page.
        public static final Paging NONE = new Paging(1, "", "", "", "");
    }

    /// A list.
    ///
    /// @param heading of the list, or the key of a text
    /// @param lead a sentence on it, or empty
    /// @param total how many items there are on all pages
    /// @param formats the same list as data
    public record Listing(
            String heading,
            String lead,
            List<Item> items,
            Paging paging,
            long total,
            List<Alternate> formats) {
        /// Copies.
        public Listing {
            items = List.copyOf(items);
            formats = List.copyOf(formats);
        }
    }

    /// The page for searching, before anything is searched for.
    public byte[] search(Circumstances circumstances) {
        return simple.search(circumstances);
    }

    /// The page of a list.
    public byte[] list(Circumstances circumstances, Listing listing) {
        return simple.list(circumstances, listing);
    }

    /// What a release says that a document leaves out.
    ///
    /// @param terms what predicates and classes are called
    /// @param provenance who says the document's statements
    /// @param use of the ontology's terms; none on pages of anything else
    public record Background(TermNames terms, Provenance provenance, TermUse use) {}

    /// The page of a document.
    public byte[] document(Document document, Circumstances circumstances, Background background) {
        return documents.document(document, circumstances, background);
    }

    /// The page of all releases.
    ///
    /// @param entries newest first
    /// @param damaged those that cannot be told of
    public byte[] releases(
            Circumstances circumstances, List<ReleaseEntry> entries, List<String> damaged) {
        return releases.all(circumstances, entries, damaged);
    }

    /// The page of one release.
    public byte[] release(Circumstances circumstances, ReleaseEntry entry) {
        return releases.one(circumstances, entry);
    }

    /// The page of a dataset of the catalogue.
    ///
    /// @param node its IRI
    public byte[] dataset(
            Circumstances circumstances,
            Node node,
            DatasetPage dataset,
            List<Alternate> alternates) {
        return datasets.page(circumstances, node, dataset, alternates);
    }

    /// The page of a problem at whatever address it occurred.
    public byte[] problem(String language, String title, String detail, int status) {
        return problem(Circumstances.anywhere(language), title, detail, status);
    }

    /// The page of a problem, or of a type of problem.
    public byte[] problem(Circumstances circumstances, String title, String detail, int status) {
        return simple.problem(circumstances, title, detail, status);
    }

    /// What the home page tells of a release.
    ///
    /// @param graph of areas, measures, programmes and schemes
    /// @param counts by what is counted
    /// @param example of a query, encoded
    public record Contents(Graph graph, Map<String, Long> counts, String example) {
        /// Copies.
        public Contents {
            counts = Map.copyOf(counts);
        }
    }

    /// The home page.
    public byte[] home(Circumstances circumstances, Contents contents) {
        return home.home(circumstances, contents);
    }
}
