package org.quartierlod.representation.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.quartierlod.representation.DatasetPage;
import org.quartierlod.representation.Page.Alternate;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;

/// The pages of datasets: what one is, as which files it can be had, and what may be done with it.
public final class DatasetPages {
    private final Layout layout;

    /// Pages within a frame.
    public DatasetPages(Layout layout) {
        this.layout = layout;
    }

    /// A line of a list.
    ///
    /// @param href an address, or empty
    record Fact(String name, String text, String href) {}

    /// A file with its size as its reader writes numbers.
    record Line(
            String href,
            String name,
            String format,
            String type,
            String size,
            String digest,
            String columns) {}

    /// A version of it, with the day since when.
    record Change(String href, String name, String moment, String day) {}

    /// The page.
    public byte[] page(
            Circumstances circumstances,
            Node node,
            DatasetPage dataset,
            List<Alternate> alternates) {
        var texts = Texts.of(circumstances.language());
        var catalogue = new Link(layout.base() + "catalog", texts.get("catalogue"));
        var head =
                new Head(
                        circumstances,
                        dataset.title(),
                        dataset.description(),
                        layout.trail(texts, catalogue),
                        alternates,
                        about(node, dataset));
        return layout.render(
                head,
                "dataset",
                Map.of(
                        "lead",
                        dataset.description(),
                        "facts",
                        facts(dataset, texts),
                        "files",
                        dataset.files().stream().map(file -> line(file, texts)).toList(),
                        "versions",
                        dataset.versions().stream().map(version -> change(version, texts)).toList(),
                        "rights",
                        rights(dataset, texts)));
    }

    private List<Fact> facts(DatasetPage dataset, Texts texts) {
        var moments = new Moments(texts.language());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("dataset_publisher"), dataset.publisher(), ""));
        facts.add(new Fact(texts.get("dataset_issued"), moments.day(dataset.issued()), ""));
        var modified = dataset.versions().getFirst().since();
        facts.add(new Fact(texts.get("dataset_modified"), moments.day(modified), ""));
        facts.add(new Fact(texts.get("dataset_triples"), number(dataset.triples(), texts), ""));
        facts.add(
                new Fact(texts.get("dataset_keywords"), String.join(", ", dataset.keywords()), ""));
        for (var source : dataset.sources()) {
            facts.add(new Fact(texts.get("dataset_source"), source.text(), source.href()));
        }
        var contact = dataset.contact();
        if (!contact.isEmpty()) {
            var text =
                    contact.startsWith("mailto:")
                            ? contact.substring("mailto:".length())
                            : SourceView.host(contact);
            facts.add(new Fact(texts.get("dataset_contact"), text, layout.link(contact)));
        }
        return facts;
    }

    private List<Fact> rights(DatasetPage dataset, Texts texts) {
        var rights = new ArrayList<Fact>();
        var licence = dataset.licence();
        rights.add(new Fact(texts.get("dataset_licence"), licence, layout.link(licence)));
        if (!dataset.attribution().isEmpty()) {
            rights.add(new Fact(texts.get("dataset_attribution"), dataset.attribution(), ""));
        }
        return rights;
    }

    private static Line line(DatasetPage.File file, Texts texts) {
        return new Line(
                file.href(),
                file.name(),
                file.format(),
                file.type(),
                number(file.size(), texts),
                file.digest(),
                file.columns());
    }

    private Change change(DatasetPage.Version version, Texts texts) {
        return new Change(
                layout.base() + "release/" + version.release(),
                texts.get("release_number", version.release()),
                version.since().toString(),
                new Moments(texts.language()).day(version.since()));
    }

    private static String number(long number, Texts texts) {
        return NumberFormat.getIntegerInstance(Locale.of(texts.language())).format(number);
    }

    /// As search engines for data read it.
    private static SchemaOrg.About about(Node node, DatasetPage dataset) {
        var version = dataset.versions().getFirst();
        var about =
                SchemaOrg.ordered(
                        "@type", "Dataset",
                        "@id", node.getURI(),
                        "url", node.getURI(),
                        "identifier", node.getURI(),
                        "name", dataset.title(),
                        "description", dataset.description(),
                        "keywords", dataset.keywords(),
                        "datePublished", dataset.issued().toString(),
                        "dateModified", version.since().toString(),
                        "version", String.valueOf(version.release()),
                        "isAccessibleForFree", true,
                        "creator",
                                SchemaOrg.ordered(
                                        "@type", "Organization", "name", dataset.publisher()));
        if (!dataset.licence().isEmpty()) {
            about.put("license", dataset.licence());
        }
        about.put(
                "distribution",
                dataset.files().stream()
                        .map(file ->
                                SchemaOrg.ordered(
                                        "@type", "DataDownload",
                                        "encodingFormat", file.type(),
                                        "contentUrl", file.href()))
                        .toList());
        return new SchemaOrg.About(about);
    }
}
