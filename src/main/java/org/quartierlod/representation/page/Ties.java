package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.quartierlod.representation.TermUse;
import org.quartierlod.representation.TermUse.Tie;
import org.quartierlod.representation.page.ClassDiagram.Link;
import org.quartierlod.vocab.Urp;

/// Which classes a property ties together: as the ontology says or, where it says nothing, as the
/// release uses it. Of several classes of one thing that of the ontology counts, else the first by
/// its IRI.
final class Ties {
    private final Reading reading;
    private final TermUse use;
    private final List<Link> links = new ArrayList<>();

    Ties(Reading reading, TermUse use) {
        this.reading = reading;
        this.use = use;
        for (var property : properties()) {
            for (var from : from(property)) {
                for (var to : to(property)) {
                    links.add(new Link(reading.name(property), from.getURI(), to.getURI()));
                }
            }
        }
        links.sort(
                Comparator.comparing(Link::from).thenComparing(Link::name).thenComparing(Link::to));
    }

    private List<Node> properties() {
        return reading.subjects(RDF.type.asNode(), OWL.ObjectProperty.asNode());
    }

    List<Link> links() {
        return links;
    }

    /// All classes of the ontology, and those others that something is tied to.
    List<Node> classes() {
        var iris = new TreeSet<String>();
        reading.subjects(RDF.type.asNode(), OWL.Class.asNode()).forEach(c -> iris.add(c.getURI()));
        links.forEach(link -> {
            iris.add(link.from());
            iris.add(link.to());
        });
        return iris.stream().map(NodeFactory::createURI).toList();
    }

    long count(Node term) {
        return use.counts().getOrDefault(term, 0L);
    }

    String name(String iri) {
        return reading.name(NodeFactory.createURI(iri));
    }

    /// What has the property.
    List<Node> from(Node property) {
        return ends(property, RDFS.domain.asNode(), Tie::from);
    }

    /// What its values are.
    List<Node> to(Node property) {
        return ends(property, RDFS.range.asNode(), Tie::to);
    }

    private List<Node> ends(Node property, Node stated, Function<Tie, Node> end) {
        var said = reading.objects(property, stated).stream().filter(Node::isURI).toList();
        if (!said.isEmpty()) {
            return said;
        }
        var found =
                use.ties().stream()
                        .filter(tie -> tie.property().equals(property))
                        .map(end)
                        .filter(Node::isURI)
                        .distinct()
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
        var own = found.stream().filter(c -> c.getURI().startsWith(Urp.NAMESPACE)).toList();
        return own.isEmpty() ? found.stream().limit(1).toList() : own;
    }
}
