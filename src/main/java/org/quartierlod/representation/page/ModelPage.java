package org.quartierlod.representation.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.Page.Link;
import org.quartierlod.representation.QueryPages.Model;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.Prefixes;

/// What there is, how it hangs together, and a first query: so that it takes minutes.
public final class ModelPage {
    private static final List<Trap> TRAPS =
            List.of(
                    new Trap("language", "names-in-two-languages"),
                    new Trap("years", "programmes-in-a-year"),
                    new Trap("graphs", "who-says-so"),
                    new Trap("gaps", "what-is-recorded"),
                    new Trap("numbers", "tasks-in-order"));

    private final Layout layout;
    private final Addresses addresses;

    /// The page within a frame.
    public ModelPage(Layout layout, Addresses addresses) {
        this.layout = layout;
        this.addresses = addresses;
    }

    /// Things of a class, with one of them.
    record Kind(String name, String term, String href, String count, Link example) {}

    /// A query that is a little more than the one before.
    ///
    /// @param encoded as the value of a parameter
    record Step(String title, String text, String query, String encoded) {}

    /// What goes wrong at first, and the example that shows how it is done.
    record Pitfall(String title, String text, String slug) {}

    /// The key of its texts, and the name of an example.
    private record Trap(String key, String slug) {}

    /// A prefix with what it stands for.
    record Prefix(String name, String namespace) {}

    /// The page.
    public byte[] page(Circumstances circumstances, Model model) {
        var texts = Texts.of(circumstances.language());
        var head =
                new Head(
                        circumstances,
                        texts.get("model"),
                        texts.get("model_about"),
                        layout.trail(texts, new Link(layout.base() + "sparql", "SPARQL")),
                        List.of(),
                        SchemaOrg.About.NOTHING);
        var drawn = new ModelDrawing(model, texts);
        return layout.render(
                head,
                "model",
                Map.of(
                        "kinds",
                        kinds(model, texts),
                        "diagram",
                        drawn.diagram(),
                        "ties",
                        drawn.inWords(),
                        "path",
                        path(model, texts),
                        "steps",
                        steps(model, texts),
                        "graphs",
                        graphs(model, texts),
                        "prefixes",
                        prefixes(),
                        "pitfalls",
                        pitfalls(texts)));
    }

    private List<Kind> kinds(Model model, Texts texts) {
        var numbers = NumberFormat.getIntegerInstance(Locale.of(texts.language()));
        return model.kinds().stream()
                .map(kind ->
                        new Kind(
                                name(model, kind.iri(), texts),
                                Terms.of(kind.iri()),
                                addresses.link(kind.iri()).orElse(""),
                                numbers.format(kind.count()),
                                link(model, kind.example(), texts)))
                .toList();
    }

    private Link link(Model model, String iri, Texts texts) {
        if (iri.isEmpty()) {
            return new Link("", "–");
        }
        return new Link(addresses.link(iri).orElse(""), name(model, iri, texts));
    }

    static String name(Model model, String iri, Texts texts) {
        return Labels.of(model.graph(), NodeFactory.createURI(iri), texts.language())
                .orElseGet(() -> Labels.lastPart(iri));
    }

    /// Things and what ties them, in turn.
    private List<Link> path(Model model, Texts texts) {
        return model.path().stream().map(iri -> link(model, iri, texts)).toList();
    }

    private static List<Step> steps(Model model, Texts texts) {
        var steps = new ArrayList<Step>();
        for (var query : model.steps()) {
            var key = "model_step_" + (steps.size() + 1);
            steps.add(
                    new Step(
                            texts.get(key),
                            texts.get(key + "_about"),
                            query.strip(),
                            Snippets.encode(query.strip())));
        }
        return steps;
    }

    private List<Kind> graphs(Model model, Texts texts) {
        var numbers = NumberFormat.getIntegerInstance(Locale.of(texts.language()));
        return model.graphs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(graph ->
                        new Kind(
                                name(model, graph.getKey(), texts),
                                graph.getKey(),
                                addresses.link(graph.getKey()).orElse(""),
                                numbers.format(graph.getValue()),
                                new Link("", "")))
                .toList();
    }

    private static List<Prefix> prefixes() {
        return new TreeMap<>(Prefixes.table())
                .entrySet().stream()
                        .map(entry -> new Prefix(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static List<Pitfall> pitfalls(Texts texts) {
        return TRAPS.stream()
                .map(trap ->
                        new Pitfall(
                                texts.get("pitfall_" + trap.key()),
                                texts.get("pitfall_" + trap.key() + "_about"),
                                trap.slug()))
                .toList();
    }
}
