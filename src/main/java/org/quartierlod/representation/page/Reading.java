package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page.Background;
import org.quartierlod.vocab.Addresses;
import org.quartierlod.vocab.Urp;

/// A document as its page reads it: what is said, in whose words, according to whom.
final class Reading {
    private static final List<Node> DATES =
            List.of(DCTerms.date.asNode(), DCTerms.issued.asNode(), DCTerms.modified.asNode());

    private static final int LONGEST_LABEL = 200;

    private final Document document;
    private final Background background;
    private final Texts texts;
    private final Addresses addresses;
    private final Moments moments;

    Reading(Document document, Background background, Texts texts, Addresses addresses) {
        this.document = document;
        this.background = background;
        this.texts = texts;
        this.addresses = addresses;
        this.moments = new Moments(texts.language());
    }

    Texts texts() {
        return texts;
    }

    Node subject() {
        return document.subject();
    }

    boolean isA(Node type) {
        return document.graph().contains(subject(), RDF.type.asNode(), type);
    }

    /// What a property is called.
    String term(Node property) {
        return background.terms().name(property, texts.language());
    }

    /// What is said of a thing.
    List<Triple> statements(Node thing) {
        return document.graph().find(thing, Node.ANY, Node.ANY).toList();
    }

    /// The values of a property, by what they are called.
    List<Node> objects(Node thing, Node property) {
        return byName(document.graph().find(thing, property, Node.ANY).mapWith(Triple::getObject));
    }

    /// What has this value of a property, by what it is called.
    List<Node> subjects(Node property, Node value) {
        return byName(document.graph().find(Node.ANY, property, value).mapWith(Triple::getSubject));
    }

    private List<Node> byName(Iterator<Node> nodes) {
        var set = new LinkedHashSet<Node>();
        nodes.forEachRemaining(set::add);
        return set.stream().sorted(Comparator.comparing(this::name, Texts.order())).toList();
    }

    /// The mail addresses and telephone numbers of a thing.
    List<Node> contacts(Node thing) {
        return objects(thing, Node.ANY).stream()
                .filter(Node::isURI)
                .filter(o -> o.getURI().startsWith("mailto:") || o.getURI().startsWith("tel:"))
                .toList();
    }

    /// What something is called, or what it says.
    String name(Node node) {
        return phrase(node).text();
    }

    /// A value with its language and where it leads.
    Phrase phrase(Node node) {
        return phrase(node, document.graph());
    }

    private Phrase phrase(Node node, Graph graph) {
        if (node.isLiteral()) {
            var moment = moments.of(node);
            return new Phrase(
                    "",
                    "",
                    moment.orElseGet(node::getLiteralLexicalForm),
                    foreign(node),
                    moment.isPresent() ? node.getLiteralLexicalForm() : "",
                    "");
        }
        var label = Labels.literal(graph, node, texts.language());
        return new Phrase(
                "",
                link(node),
                label.map(literal -> shortened(literal.getLiteralLexicalForm()))
                        .orElseGet(() -> background.terms().name(node, texts.language())),
                label.map(this::foreign).orElse(""),
                "",
                "");
    }

    /// A label that is a label, however long what the data calls one is; in full it stands among
    /// the statements.
    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) > LONGEST_LABEL
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL)) + " …"
                : label;
    }

    String link(Node node) {
        return node.isURI() ? addresses.link(node.getURI()).orElse("") : "";
    }

    private String foreign(Node literal) {
        var language = literal.getLiteralLanguage();
        return language.equals(texts.language()) ? "" : language;
    }

    /// The value of a property in the words that suit the reader best.
    Optional<Phrase> text(Node thing, Node property) {
        return Labels.best(document.graph(), thing, property, texts.language()).map(this::phrase);
    }

    /// According to whom a statement holds: its own source or else that of the graph it stands in,
    /// with the kind of support and the date of the source.
    List<Phrase> sources(Node thing, Node property, Node value) {
        var own = find(document.graph(), thing, DCTerms.source.asNode());
        var level = find(document.graph(), thing, Urp.EVIDENCE_LEVEL);
        var phrases = new LinkedHashSet<Phrase>();
        for (var graph : background.provenance().of(Triple.create(thing, property, value))) {
            var sources = own.isEmpty() ? find(about(), graph, DCTerms.source.asNode()) : own;
            var levels = level.isEmpty() ? find(about(), graph, Urp.EVIDENCE_LEVEL) : level;
            sources.forEach(source -> phrases.add(source(source, levels)));
        }
        return List.copyOf(phrases);
    }

    private Phrase source(Node source, List<Node> levels) {
        var remarks = new ArrayList<String>();
        levels.forEach(level -> remarks.add(phrase(level, about()).text()));
        remarks.add(
                date(source)
                        .map(date -> texts.get("source_date", date.text()))
                        .orElseGet(() -> texts.get("source_undated")));
        return phrase(source, about())
                .between(texts.get("according_to"), " (" + String.join("; ", remarks) + ")");
    }

    /// Which kinds of support the statements of this page have.
    Set<String> levels(Node source) {
        return about().find(Node.ANY, DCTerms.source.asNode(), source).toList().stream()
                .flatMap(t -> find(about(), t.getSubject(), Urp.EVIDENCE_LEVEL).stream())
                .map(level -> phrase(level, about()).text())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The day a source bears, if one is recorded.
    Optional<Phrase> date(Node source) {
        return DATES.stream()
                .flatMap(property -> find(about(), source, property).stream())
                .map(this::phrase)
                .findFirst();
    }

    /// Everything the statements of this page rest on.
    List<Node> allSources() {
        var sources = new LinkedHashSet<Node>();
        for (var graph : List.of(document.graph(), about())) {
            graph.find(Node.ANY, DCTerms.source.asNode(), Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .forEach(sources::add);
        }
        return sources.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /// What the release says of the sources.
    Graph about() {
        return background.provenance().about();
    }

    /// A thing as the release, not only the document, calls it.
    Phrase sourcePhrase(Node source) {
        var phrase = phrase(source, about());
        return phrase.text().equals(Labels.lastPart(source.getURI())) ? phrase(source) : phrase;
    }

    static List<Node> find(Graph graph, Node thing, Node property) {
        return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
