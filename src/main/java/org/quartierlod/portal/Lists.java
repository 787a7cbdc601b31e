package org.quartierlod.portal;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Severity;
import org.quartierlod.source.Position;
import org.quartierlod.vocab.Urp;

/// What is known of file types, media types and licences beyond which codes DCAT-AP.de allows.
///
/// @param nonProprietary formats anybody may write and read, as the score counts them
/// @param machineReadable those programs can read, as the score counts them
/// @param licences those of the European list, which the score knows
/// @param attribution the collections of licences that ask for attribution and that waive it
record Lists(
        Set<Node> nonProprietary,
        Set<Node> machineReadable,
        Set<Node> licences,
        Graph attribution) {
    private static final Node EUROPEAN =
            NodeFactory.createURI("http://publications.europa.eu/resource/authority/licence");

    /// Copies.
    Lists {
        nonProprietary = Set.copyOf(nonProprietary);
        machineReadable = Set.copyOf(machineReadable);
        licences = Set.copyOf(licences);
    }

    /// Reads what stands in `catalogue` and with the codes of licences. What cannot be read counts
    /// for nothing.
    ///
    /// @param faults is told then
    static Lists read(Path ontology, Consumer<Finding> faults) {
        var graph = GraphFactory.createGraphMem();
        for (var file :
                new String[] {
                    "catalogue/quality.ttl", "catalogue/licence.ttl", "codes/licence.ttl"
                }) {
            try {
                RDFParser.source(ontology.resolve(file))
                        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                        .parse(graph);
            } catch (RiotException _) {
                faults.accept(unreadable("ontology/" + file));
            }
        }
        return new Lists(
                members(graph, collection("NonProprietary")),
                members(graph, collection("MachineReadable")),
                members(graph, EUROPEAN),
                attribution(graph));
    }

    private static Finding unreadable(String file) {
        return new Finding(
                "rule-book",
                Severity.VIOLATION,
                file,
                Position.WHOLE_FILE,
                "",
                "",
                "Die Liste kann nicht gelesen werden. Bitte die Datei berichtigen oder wiederherstellen.",
                "The list cannot be read. Correct the file or restore it.",
                "");
    }

    /// Nothing leads from a licence into it: it adds nothing to what can be reached from a dataset.
    private static Graph attribution(Graph graph) {
        var attribution = GraphFactory.createGraphMem();
        for (var name : new String[] {"AttributionLicences", "WaivingLicences"}) {
            graph.find(collection(name), SKOS.member.asNode(), Node.ANY).forEach(attribution::add);
        }
        return attribution;
    }

    private static Node collection(String name) {
        return NodeFactory.createURI(Urp.SHAPES + name);
    }

    private static Set<Node> members(Graph graph, Node list) {
        return graph.find(list, SKOS.member.asNode(), Node.ANY).mapWith(Triple::getObject).toSet();
    }

    /// Whether it is a licence of the European list.
    boolean isEuropean(Node property, Node value) {
        return property.equals(DCTerms.license.asNode()) && licences.contains(value);
    }
}
