package org.quartierlod.check;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/// Whether a harvester that copies all that can be reached from a dataset copies this dataset
/// alone.
final class ReachPolicy implements Policy {
    private static final int MOST = 400;
    private static final String CLAUSE = "ckanext-dcat and piveau: closure of a dataset";

    @Override
    public Stream<Finding> findings(Checked data) {
        return data
                .union()
                .find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .flatMap(dataset -> findings(dataset, data));
    }

    private static Stream<Finding> findings(Node dataset, Checked data) {
        var reach = Reach.of(data.union(), dataset, MOST);
        var others =
                reach.nodes().stream()
                        .filter(node -> !node.equals(dataset) && isRecord(node, data.union()))
                        .map(node -> led(dataset, node, data));
        return reach.statements() > MOST
                ? Stream.concat(Stream.of(tooMuch(dataset, data)), others)
                : others;
    }

    private static boolean isRecord(Node node, Graph graph) {
        return graph.contains(node, RDF.type.asNode(), DCAT.Dataset.asNode())
                || graph.contains(node, RDF.type.asNode(), DCAT.Catalog.asNode());
    }

    private static Finding led(Node dataset, Node other, Checked data) {
        return data.finding(
                        "reaches-record",
                        Severity.VIOLATION,
                        dataset,
                        "",
                        "Von diesem Datensatz führen Aussagen zu "
                                + data.shown(other)
                                + "; Portale kopieren alles mit. Bitte den Verweis dorthin weglassen.",
                        "Statements lead from this dataset to "
                                + data.shown(other)
                                + "; portals copy it all along. Leave out the link that leads there.")
                .by(CLAUSE);
    }

    private static Finding tooMuch(Node dataset, Checked data) {
        return data.finding(
                        "reaches-much",
                        Severity.VIOLATION,
                        dataset,
                        "",
                        "Von diesem Datensatz sind mehr als "
                                + MOST
                                + " Aussagen zu erreichen; Portale kopieren sie alle. Bitte Verweise weglassen.",
                        "More than "
                                + MOST
                                + " statements can be reached from this dataset; portals copy them all. Leave out links.")
                .by(CLAUSE);
    }
}
