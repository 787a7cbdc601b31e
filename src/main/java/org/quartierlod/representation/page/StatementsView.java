package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.TermNames;
import org.quartierlod.representation.Tree;
import org.quartierlod.vocab.Addresses;

/// A document as its page shows it: every statement of its graph once, as rows of name and values.
final class StatementsView {
    /// What a page says of one thing.
    ///
    /// @param rows empty for what is merely mentioned
    record Thing(String href, String text, List<Row> rows) {
        boolean described() {
            return !rows.isEmpty();
        }
    }

    /// All values of one property.
    record Row(String name, List<Cell> cells) {}

    /// One value: a text with its language, or a thing.
    record Cell(String text, String language, String datatype, List<Thing> things) {}

    private final Document document;
    private final String language;
    private final TermNames terms;
    private final Addresses addresses;
    private final Texts texts;

    StatementsView(
            Document document, String language, TermNames terms, Addresses addresses, Texts texts) {
        this.document = document;
        this.language = language;
        this.terms = terms;
        this.addresses = addresses;
        this.texts = texts;
    }

    Thing root() {
        return thing(Tree.of(document));
    }

    /// What the document describes besides the thing.
    ///
    /// @param anchor by which the page's address with a fragment leads here
    record Section(String anchor, Thing thing) {}

    List<Section> others() {
        return Tree.others(document).stream()
                .map(tree -> new Section(Labels.lastPart(tree.node().getURI()), thing(tree)))
                .toList();
    }

    List<String> types() {
        return document.graph()
                .find(document.subject(), RDF.type.asNode(), Node.ANY)
                .mapWith(t -> terms.name(t.getObject(), language))
                .toList();
    }

    private Thing thing(Tree tree) {
        var rows = new ArrayList<Row>();
        for (var branch : tree.branches()) {
            rows.add(new Row(name(branch), branch.values().stream().map(this::cell).toList()));
        }
        rows.sort(Comparator.comparing(Row::name));
        return new Thing(href(tree.node()), text(tree.node()), isMention(tree) ? List.of() : rows);
    }

    /// Something of which the document only says what it is called.
    private static boolean isMention(Tree tree) {
        return tree.branches().stream()
                .allMatch(branch -> Labels.PROPERTIES.contains(branch.predicate()));
    }

    private String name(Tree.Branch branch) {
        var name = terms.name(branch.predicate(), language);
        return branch.reverse() ? texts.get("inverse", name) : name;
    }

    private Cell cell(Tree.Value value) {
        return switch (value) {
            case Tree.Value.Literal(var literal) ->
                    new Cell(
                            literal.getLiteralLexicalForm(),
                            literal.getLiteralLanguage(),
                            datatype(literal),
                            List.of());
            case Tree.Value.Reference(var node) ->
                    new Cell("", "", "", List.of(new Thing(href(node), text(node), List.of())));
            case Tree.Value.Nested(var tree) -> new Cell("", "", "", List.of(thing(tree)));
        };
    }

    private static String datatype(Node literal) {
        var isPlain =
                !literal.getLiteralLanguage().isEmpty()
                        || XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI());
        return isPlain ? "" : Labels.lastPart(literal.getLiteralDatatypeURI());
    }

    private String href(Node node) {
        return addresses.link(node.getURI()).orElse("");
    }

    private String text(Node node) {
        return Labels.of(document.graph(), node, language)
                .orElseGet(() -> terms.name(node, language));
    }
}
