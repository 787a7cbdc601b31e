package org.quartierlod.representation.page;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.QueryPages.Model;
import org.quartierlod.representation.TermUse.Tie;
import org.quartierlod.representation.page.ClassDiagram.Link;
import org.quartierlod.vocab.Urp;

/// How the things of a release hang together, drawn and in words. Of several classes those of our
/// vocabulary count, if there are any.
final class ModelDrawing {
    private final Model model;
    private final Texts texts;
    private final List<Link> links;

    ModelDrawing(Model model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.links =
                model.ties().stream()
                        .map(Tie::property)
                        .distinct()
                        .flatMap(this::links)
                        .sorted(
                                Comparator.comparing(Link::from)
                                        .thenComparing(Link::name)
                                        .thenComparing(Link::to))
                        .toList();
    }

    private Stream<Link> links(Node property) {
        var ties = model.ties().stream().filter(tie -> tie.property().equals(property)).toList();
        var to = best(ties.stream().map(Tie::to));
        return best(ties.stream().map(Tie::from)).stream()
                .flatMap(from -> to.stream().map(t -> new Link(name(property.getURI()), from, t)));
    }

    private static List<String> best(Stream<Node> classes) {
        var iris = classes.map(Node::getURI).distinct().sorted().toList();
        var own = iris.stream().filter(iri -> iri.startsWith(Urp.NAMESPACE)).toList();
        return own.isEmpty() ? iris : own;
    }

    private String name(String iri) {
        return ModelPage.name(model, iri, texts);
    }

    ClassDiagram diagram() {
        var names = new TreeMap<String, String>();
        var own = new TreeMap<String, String>();
        links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .forEach(iri -> {
                    names.put(iri, name(iri));
                    if (iri.startsWith(Urp.NAMESPACE)) {
                        own.put(iri, "#" + Labels.lastPart(iri));
                    }
                });
        return ClassDiagram.of(names, own, links);
    }

    List<String> inWords() {
        return links.stream()
                .map(link -> texts.get("tie", name(link.from()), link.name(), name(link.to())))
                .toList();
    }
}
