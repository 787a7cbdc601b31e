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
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Severity;
import org.quartierlod.source.Position;
import org.quartierlod.vocab.Urp;

/// The file types and media types that the score counts.
///
/// @param nonProprietary those anybody may write and read
/// @param machineReadable those programs can read
record Formats(Set<Node> nonProprietary, Set<Node> machineReadable) {
    /// Copies.
    Formats {
        nonProprietary = Set.copyOf(nonProprietary);
        machineReadable = Set.copyOf(machineReadable);
    }

    /// Reads `ontology/catalogue/quality.ttl`. Where it cannot be read, no format counts.
    ///
    /// @param faults is told then
    static Formats read(Path file, Consumer<Finding> faults) {
        var graph = GraphFactory.createGraphMem();
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(graph);
        } catch (RiotException _) {
            faults.accept(unreadable());
        }
        return new Formats(members(graph, "NonProprietary"), members(graph, "MachineReadable"));
    }

    private static Finding unreadable() {
        return new Finding(
                "rule-book",
                Severity.VIOLATION,
                "ontology/catalogue/quality.ttl",
                Position.WHOLE_FILE,
                "",
                "",
                "Die Listen der Formate können nicht gelesen werden. Bitte die Datei berichtigen oder wiederherstellen.",
                "The lists of formats cannot be read. Correct the file or restore it.",
                "");
    }

    private static Set<Node> members(Graph graph, String name) {
        var collection = NodeFactory.createURI(Urp.SHAPES + name);
        return graph.find(collection, SKOS.member.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }
}
