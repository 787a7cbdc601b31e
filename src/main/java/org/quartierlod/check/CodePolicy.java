package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.source.Outcome;
import org.quartierlod.source.Position;

/// Whether what portals are told of the catalogue and its datasets is in codes they know: those of
/// the lists in `ontology/codes`.
///
/// Harvesters compare codes letter by letter: a licence in another spelling is none.
final class CodePolicy implements Policy {
    private static final Node PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");
    private static final Set<Node> DESCRIBED = Set.of(DCAT.Catalog.asNode(), DCAT.Dataset.asNode());

    /// A list and where it stands.
    private record Codes(String file, Set<Node> members) {}

    private final Map<Node, Codes> byProperty;

    private CodePolicy(Map<Node, Codes> byProperty) {
        this.byProperty = Map.copyOf(byProperty);
    }

    /// Reads the lists.
    ///
    /// @throws RuleBookException when the folder cannot be read or holds none, or a file names no
    ///   property or no code
    static CodePolicy of(Path folder) throws RuleBookException {
        var lists = new HashMap<Node, Codes>();
        for (var file : RuleFiles.in(folder, ".ttl")) {
            var graph = graph(file);
            var paths = graph.find(Node.ANY, PATH, Node.ANY).mapWith(Triple::getObject).toList();
            var codes = graph.find(Node.ANY, SKOS.member.asNode(), Node.ANY);
            var members = codes.mapWith(Triple::getObject).toSet();
            if (paths.size() != 1 || members.isEmpty()) {
                throw new RuleBookException(
                        RuleFiles.name(file),
                        Position.WHOLE_FILE,
                        "it needs one sh:path and at least one skos:member");
            }
            lists.put(paths.getFirst(), new Codes(RuleFiles.name(file), members));
        }
        return new CodePolicy(lists);
    }

    private static Graph graph(Path file) throws RuleBookException {
        try {
            var graph = GraphFactory.createGraphMem();
            RDFParser.fromString(RuleFiles.text(file), Lang.TURTLE).parse(graph);
            return graph;
        } catch (RiotException e) {
            throw new RuleBookException(
                    RuleFiles.name(file), Position.WHOLE_FILE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Stream<Finding> findings(Checked data) {
        var described = new HashSet<Node>();
        data.union()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(type -> DESCRIBED.contains(type.getObject()))
                .forEach(type -> described.add(type.getSubject()));
        List<Finding> findings = new ArrayList<>();
        data.sources().parsed().forEach(file -> file(file, described, data, findings));
        return findings.stream();
    }

    private void file(
            Outcome.Parsed file, Set<Node> described, Checked data, List<Finding> findings) {
        for (var triple : file.triples()) {
            var codes = byProperty.get(triple.getPredicate());
            if (codes != null
                    && described.contains(triple.getSubject())
                    && !codes.members().contains(triple.getObject())) {
                findings.add(unlisted(triple, codes, file, data));
            }
        }
    }

    private static Finding unlisted(Triple triple, Codes codes, Outcome.Parsed file, Checked data) {
        var value = data.shown(triple.getObject());
        return data.finding(
                "unlisted-code",
                Severity.VIOLATION,
                file,
                triple.getSubject(),
                data.shown(triple.getPredicate()),
                value
                        + " steht nicht in "
                        + codes.file()
                        + ". Bitte einen Wert von dort wählen, Buchstabe für Buchstabe.",
                value
                        + " does not stand in "
                        + codes.file()
                        + ". Choose a value from there, letter by letter.");
    }
}
