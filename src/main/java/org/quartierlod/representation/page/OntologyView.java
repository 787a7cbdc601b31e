package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.TermUse;
import org.quartierlod.representation.page.StatementsView.Section;
import org.quartierlod.vocab.Urp;

/// The terms of the ontology by kind, and how the current release ties them together.
final class OntologyView {
    private static final List<Node> KINDS =
            List.of(
                    OWL.Class.asNode(),
                    OWL.ObjectProperty.asNode(),
                    OWL.DatatypeProperty.asNode(),
                    OWL.AnnotationProperty.asNode());
    private static final List<String> GROUPS =
            List.of("classes", "object_properties", "datatype_properties", "annotation_properties");

    private final Reading reading;
    private final Ties ties;

    OntologyView(Reading reading, TermUse use) {
        this.reading = reading;
        this.ties = new Ties(reading, use);
    }

    /// Terms of one kind.
    record Group(String heading, String anchor, List<Term> terms) {}

    /// One term.
    ///
    /// @param definitions in the reader's language first
    /// @param facts what it belongs to, where it stands
    /// @param uses how often, in words
    /// @param statements everything said of it
    record Term(
            String anchor,
            String iri,
            Phrase name,
            List<Phrase> definitions,
            List<Phrase> notes,
            List<Glance.Fact> facts,
            String uses,
            Section statements) {}

    /// The terms, from what the document describes beside the ontology.
    List<Group> groups(List<Section> sections) {
        var groups = new ArrayList<Group>();
        for (var i = 0; i < KINDS.size(); i++) {
            var kind = KINDS.get(i);
            var terms =
                    sections.stream()
                            .filter(section -> is(section.node(), kind))
                            .map(section -> term(section.node(), section))
                            .sorted(Comparator.comparing(term -> term.name().text(), Texts.order()))
                            .toList();
            if (!terms.isEmpty()) {
                var group = GROUPS.get(i);
                groups.add(new Group(reading.texts().get(group), group, terms));
            }
        }
        return groups;
    }

    /// What is no term: lists and axioms.
    List<Section> rest(List<Section> sections) {
        return sections.stream()
                .filter(section -> KINDS.stream().noneMatch(kind -> is(section.node(), kind)))
                .toList();
    }

    private boolean is(Node node, Node kind) {
        return reading.statements(node).contains(Triple.create(node, RDF.type.asNode(), kind));
    }

    private Term term(Node node, Section section) {
        var facts = new ArrayList<Glance.Fact>();
        fact("super_classes", reading.objects(node, RDFS.subClassOf.asNode()), facts);
        fact("sub_classes", reading.subjects(RDFS.subClassOf.asNode(), node), facts);
        fact("super_properties", reading.objects(node, RDFS.subPropertyOf.asNode()), facts);
        fact("sub_properties", reading.subjects(RDFS.subPropertyOf.asNode(), node), facts);
        fact("domain", reading.objects(node, RDFS.domain.asNode()), facts);
        fact("range", reading.objects(node, RDFS.range.asNode()), facts);
        fact("used_from", ties.from(node), facts);
        fact("used_to", ties.to(node), facts);
        return new Term(
                section.anchor(),
                node.getURI(),
                reading.phrase(node),
                texts(node, SKOS.definition.asNode()),
                texts(node, SKOS.scopeNote.asNode(), SKOS.example.asNode()),
                facts,
                uses(node),
                section);
    }

    private void fact(String key, List<Node> values, List<Glance.Fact> facts) {
        if (!values.isEmpty()) {
            var answers =
                    values.stream()
                            .map(v -> new Glance.Answer(reading.phrase(v), List.of(), List.of()))
                            .toList();
            facts.add(Glance.Fact.of(reading.texts().get(key), answers));
        }
    }

    private List<Phrase> texts(Node node, Node... properties) {
        return List.of(properties).stream()
                .flatMap(property -> reading.objects(node, property).stream())
                .filter(Node::isLiteral)
                .sorted(Comparator.comparingInt(l -> Labels.rank(l, reading.texts().language())))
                .map(reading::phrase)
                .toList();
    }

    private String uses(Node node) {
        var count = ties.count(node);
        return count == 0
                ? reading.texts().get("unused")
                : reading.texts().get(count == 1 ? "used_once" : "used", count);
    }

    /// The classes and what ties them.
    ClassDiagram diagram() {
        var names = new TreeMap<String, String>();
        var anchors = new TreeMap<String, String>();
        for (var node : ties.classes()) {
            names.put(node.getURI(), reading.name(node));
            if (node.getURI().startsWith(Urp.NAMESPACE)) {
                anchors.put(node.getURI(), "#" + Labels.lastPart(node.getURI()));
            }
        }
        return ClassDiagram.of(names, anchors, ties.links());
    }

    /// The same in words.
    List<String> tiesInWords() {
        return ties.links().stream()
                .map(link ->
                        reading.texts()
                                .get(
                                        "tie",
                                        ties.name(link.from()),
                                        link.name(),
                                        ties.name(link.to())))
                .toList();
    }
}
