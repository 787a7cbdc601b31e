package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.source.Position;
import org.quartierlod.vocab.Urp;

/// SHACL shapes, such as those of `ontology/shapes`, over all graphs together ([SHACL
/// §1.5](https://www.w3.org/TR/shacl/#validation)). A shape that rests on a clause of a standard
/// names it as its source.
final class ShapePolicy implements Policy {
    private final Graph graph;
    private final Shapes shapes;

    private ShapePolicy(Graph graph, Shapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
    }

    /// Reads the shapes.
    ///
    /// @param places files, or folders of them
    /// @throws RuleBookException when one cannot be read or holds none: a check without shapes is
    ///   no check
    static ShapePolicy of(List<Path> places) throws RuleBookException {
        var graph = GraphFactory.createGraphMem();
        for (var place : places) {
            for (var file : RuleFiles.in(place, ".ttl")) {
                read(file, graph);
            }
        }
        try {
            return new ShapePolicy(graph, Shapes.parse(graph));
        } catch (ShaclParseException e) {
            throw new RuleBookException(
                    RuleFiles.name(places.getFirst()),
                    Position.WHOLE_FILE,
                    String.valueOf(e.getMessage()));
        }
    }

    private static void read(Path file, Graph graph) throws RuleBookException {
        var place = new LastPlace();
        try {
            RDFParser.source(file).errorHandler(place).parse(graph);
        } catch (RiotException e) {
            throw new RuleBookException(
                    RuleFiles.name(file), place.position, String.valueOf(e.getMessage()));
        }
    }

    /// Remembers where the parser stopped.
    private static final class LastPlace implements ErrorHandler {
        private Position position = Position.WHOLE_FILE;

        @Override
        public void warning(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            position = line < 0 ? Position.WHOLE_FILE : new Position(line, Math.max(0, column));
            throw new RiotException(message);
        }
    }

    @Override
    public Stream<Finding> findings(Checked data) {
        var report = ShaclValidator.get().validate(shapes, data.union());
        return report.getEntries().stream().map(entry -> finding(entry, data));
    }

    private Finding finding(ReportEntry entry, Checked data) {
        var severity =
                SHACL.Violation.equals(entry.severity().level())
                        ? Severity.VIOLATION
                        : Severity.WARNING;
        var path = entry.resultPath() == null ? "" : path(entry.resultPath().toString(), data);
        return data.finding(
                        name(entry.source()),
                        severity,
                        entry.focusNode(),
                        path,
                        message(entry, "de") + value(entry, data),
                        message(entry, "en") + value(entry, data))
                .by(clause(entry.source()));
    }

    private String clause(Node shape) {
        return values(shape, DCTerms.source.asNode()).stream()
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.joining("; "));
    }

    private static String path(String path, Checked data) {
        if (path.startsWith("^")) {
            return "^" + path(path.substring(1), data);
        }
        var iri =
                path.startsWith("<") && path.endsWith(">")
                        ? path.substring(1, path.length() - 1)
                        : path;
        return iri.contains(" ") ? path : data.shown(NodeFactory.createURI(iri));
    }

    private static String value(ReportEntry entry, Checked data) {
        return entry.value() == null || entry.value().equals(entry.focusNode())
                ? ""
                : " [" + data.shown(entry.value()) + "]";
    }

    /// The shape's own sentence in the language; without one, what the validator says.
    private String message(ReportEntry entry, String language) {
        var own = new ArrayList<String>();
        for (var message : values(entry.source(), SHACL.message)) {
            if (message.getLiteralLanguage().equals(language)) {
                own.add(message.getLiteralLexicalForm());
            }
        }
        return own.isEmpty() ? entry.message() : String.join(" ", own);
    }

    private List<Node> values(Node shape, Node property) {
        return shape == null
                ? List.of()
                : graph.find(shape, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    private static String name(Node shape) {
        return shape != null && shape.isURI() && shape.getURI().startsWith(Urp.SHAPES)
                ? shape.getURI().substring(Urp.SHAPES.length())
                : "shape";
    }
}
