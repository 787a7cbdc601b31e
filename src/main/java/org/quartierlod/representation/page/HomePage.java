package org.quartierlod.representation.page;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Contents;
import org.quartierlod.representation.Page.Item;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.vocab.Addresses;

/// The home page: what this is, what there is, how to get it.
public final class HomePage {
    private static final List<String> COUNTED =
            List.of("areas", "programmes", "posts", "sources", "statements");

    private final Layout layout;
    private final Addresses addresses;

    /// The home page within a frame.
    public HomePage(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
    }

    /// A number with its name.
    record Count(String name, String number) {}

    /// The page.
    public byte[] home(Circumstances circumstances, Contents contents) {
        var texts = Texts.of(circumstances.language());
        var graph = contents.graph();
        return layout.render(
                new Head(
                        circumstances,
                        texts.get("name"),
                        texts.get("about"),
                        List.of(),
                        List.of(),
                        dataset(graph, texts)),
                "home",
                Map.of(
                        "areas",
                        areas(graph, texts),
                        "programmes",
                        links(graph, Vocabulary.PROGRAMME, texts),
                        "schemes",
                        links(graph, SKOS.ConceptScheme.asNode(), texts),
                        "counts",
                        counts(contents.counts(), texts),
                        "access",
                        access(contents.example(), texts)));
    }

    /// The dataset, as far as the release describes it.
    private SchemaOrg.About dataset(Graph graph, Texts texts) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .min(Comparator.comparing(Node::getURI))
                .map(dataset -> dataset(graph, dataset, texts))
                .orElse(SchemaOrg.About.NOTHING);
    }

    private SchemaOrg.About dataset(Graph graph, Node dataset, Texts texts) {
        var about =
                SchemaOrg.ordered(
                        "@type",
                        "Dataset",
                        "@id",
                        dataset.getURI(),
                        "name",
                        name(graph, dataset, texts),
                        "url",
                        addresses.link(dataset.getURI()).orElse(""));
        Labels.best(graph, dataset, DCTerms.description.asNode(), texts.language())
                .ifPresent(text -> about.put("description", text.getLiteralLexicalForm()));
        return new SchemaOrg.About(about);
    }

    /// Areas with the programmes that fund them.
    private List<Item> areas(Graph graph, Texts texts) {
        return links(graph, Vocabulary.RENEWAL_AREA, texts, area -> programmes(graph, area, texts));
    }

    private static String programmes(Graph graph, Node area, Texts texts) {
        return graph.find(Node.ANY, Vocabulary.FUNDED_AREA, area).toList().stream()
                .flatMap(t ->
                        Reading.find(graph, t.getSubject(), Vocabulary.UNDER_PROGRAMME).stream())
                .map(programme -> name(graph, programme, texts))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Item> links(Graph graph, Node type, Texts texts) {
        return links(graph, type, texts, _ -> "");
    }

    private List<Item> links(
            Graph graph, Node type, Texts texts, Function<Node, String> description) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .map(thing ->
                        new Item(
                                addresses.link(thing.getURI()).orElse(""),
                                name(graph, thing, texts),
                                description.apply(thing)))
                .sorted(Comparator.comparing(Item::text, Texts.order()).thenComparing(Item::href))
                .toList();
    }

    private static String name(Graph graph, Node thing, Texts texts) {
        return Labels.of(graph, thing, texts.language())
                .orElseGet(() -> Labels.lastPart(thing.getURI()));
    }

    private static List<Count> counts(Map<String, Long> counts, Texts texts) {
        var numbers = NumberFormat.getIntegerInstance(Locale.of(texts.language()));
        return COUNTED.stream()
                .map(what ->
                        new Count(
                                texts.get("count_" + what),
                                numbers.format(counts.getOrDefault(what, 0L))))
                .toList();
    }

    private List<Link> access(String example, Texts texts) {
        var base = layout.base();
        return List.of(
                new Link(base + "catalog", texts.get("access_catalogue")),
                new Link(base + "sparql", texts.get("access_sparql")),
                new Link(base + "model", texts.get("model_link")),
                new Link(base + "example", texts.get("gallery_link")),
                new Link(base + "sparql?format=csv&query=" + example, texts.get("access_example")),
                new Link(base + "def", texts.get("access_ontology")),
                new Link(base + "context/urp-1.jsonld", texts.get("access_context")),
                new Link(base + "release", texts.get("access_releases")));
    }
}
