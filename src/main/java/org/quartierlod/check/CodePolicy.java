package org.quartierlod.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.quartierlod.source.Position;

/// Whether what portals are told of the catalogue, its datasets, their distributions and services
/// is in codes they know: those of the lists in `ontology/codes`.
///
/// Harvesters compare codes letter by letter: a licence in another spelling is none.
final class CodePolicy implements Policy {
    private static final Node PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");
    private static final Set<Node> DESCRIBED =
            Set.of(
                    DCAT.Catalog.asNode(),
                    DCAT.Dataset.asNode(),
                    DCAT.Distribution.asNode(),
                    DCAT.DataService.asNode());

    /// A list, where it stands, and whose it is.
    private record Codes(String file, String source, Set<Node> members) {}

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
            var source =
                    graph.find(Node.ANY, DCTerms.source.asNode(), Node.ANY)
                            .mapWith(triple -> triple.getObject().toString())
                            .toList();
            lists.put(
                    paths.getFirst(),
                    new Codes(RuleFiles.name(file), String.join(" ", source), members));
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

    /// Whether a list for this property holds the value.
    boolean isListed(Node property, Node value) {
        var codes = byProperty.get(property);
        return codes != null && codes.members().contains(value);
    }

    @Override
    public Stream<Finding> findings(Checked data) {
        var described = new HashSet<Node>();
        data.union()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(type -> DESCRIBED.contains(type.getObject()))
                .forEach(type -> described.add(type.getSubject()));
        return data.union().stream()
                .filter(triple -> described.contains(triple.getSubject()))
                .filter(triple -> byProperty.containsKey(triple.getPredicate()))
                .filter(triple -> !isListed(triple.getPredicate(), triple.getObject()))
                .map(triple -> unlisted(triple, data));
    }

    private Finding unlisted(Triple triple, Checked data) {
        var value = data.shown(triple.getObject());
        var codes = Objects.requireNonNull(byProperty.get(triple.getPredicate()));
        return data.finding(
                        "unlisted-code",
                        Severity.VIOLATION,
                        triple.getSubject(),
                        data.shown(triple.getPredicate()),
                        value
                                + " steht nicht in "
                                + codes.file()
                                + ". Bitte einen Wert von dort wählen, Buchstabe für Buchstabe.",
                        value
                                + " does not stand in "
                                + codes.file()
                                + ". Choose a value from there, letter by letter.")
                .by(codes.source());
    }
}
