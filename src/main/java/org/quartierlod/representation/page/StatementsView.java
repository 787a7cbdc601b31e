package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Tree;

/// A document as its page shows it in full: every statement of its graph once, as rows of name and
/// values.
final class StatementsView {
    private static final int LONG = 600;

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
    ///
    /// @param beginning of a text that is too long to be shown at once, else empty
    /// @param moment the text as a machine writes it, where it is a date, else empty
    record Cell(
            String text,
            String beginning,
            String language,
            String datatype,
            String moment,
            List<Thing> things) {}

    private final Document document;
    private final Reading reading;

    StatementsView(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
    }

    Thing root() {
        return thing(Tree.of(document));
    }

    /// What the document describes besides the thing.
    ///
    /// @param anchor by which the page's address with a fragment leads here
    record Section(Node node, String anchor, Thing thing) {}

    List<Section> others() {
        return Tree.others(document).stream().map(tree -> section(tree)).toList();
    }

    /// Only an address with a fragment needs an anchor; what else ends alike must not share one.
    private Section section(Tree tree) {
        var iri = tree.node().getURI();
        return new Section(tree.node(), iri.contains("#") ? Labels.lastPart(iri) : "", thing(tree));
    }

    private Thing thing(Tree tree) {
        var rows = new ArrayList<Row>();
        for (var branch : tree.branches()) {
            rows.add(new Row(name(branch), cells(branch)));
        }
        rows.sort(Comparator.comparing(Row::name));
        return new Thing(
                reading.link(tree.node()),
                reading.name(tree.node()),
                isMention(tree) ? List.of() : rows);
    }

    /// Something of which the document only says what it is called.
    private static boolean isMention(Tree tree) {
        return tree.branches().stream()
                .allMatch(branch -> Labels.PROPERTIES.contains(branch.predicate()));
    }

    private String name(Tree.Branch branch) {
        var name = name(branch.predicate());
        return branch.reverse() ? reading.texts().get("inverse", name) : name;
    }

    private String name(Node predicate) {
        if (predicate.equals(RDF.type.asNode())) {
            return reading.texts().get("type");
        }
        return predicate.equals(FOAF.primaryTopic.asNode())
                ? reading.texts().get("primary_topic")
                : reading.term(predicate);
    }

    /// The values, those in the reader's language first.
    private List<Cell> cells(Tree.Branch branch) {
        return branch.values().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .map(this::cell)
                .toList();
    }

    private int rank(Tree.Value value) {
        return value instanceof Tree.Value.Literal(var literal)
                ? Labels.rank(literal, reading.texts().language())
                : 0;
    }

    private Cell cell(Tree.Value value) {
        return switch (value) {
            case Tree.Value.Literal(var literal) -> literal(literal);
            case Tree.Value.Reference(var node) ->
                    thing(new Thing(reading.link(node), reading.name(node), List.of()));
            case Tree.Value.Nested(var tree) -> thing(thing(tree));
        };
    }

    private static Cell thing(Thing thing) {
        return new Cell("", "", "", "", "", List.of(thing));
    }

    private Cell literal(Node literal) {
        var phrase = reading.phrase(literal);
        var text = phrase.text();
        var end = Math.min(text.length(), 120);
        var isLong = text.codePointCount(0, text.length()) > LONG;
        var beginning = isLong ? text.substring(0, text.offsetByCodePoints(0, end / 2)) + " …" : "";
        return new Cell(
                text,
                beginning,
                literal.getLiteralLanguage(),
                datatype(literal),
                phrase.moment(),
                List.of());
    }

    private static String datatype(Node literal) {
        var isPlain =
                !literal.getLiteralLanguage().isEmpty()
                        || XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI());
        return isPlain ? "" : Labels.lastPart(literal.getLiteralDatatypeURI());
    }
}
