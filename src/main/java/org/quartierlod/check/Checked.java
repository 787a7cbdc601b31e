package org.quartierlod.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.source.Outcome;
import org.quartierlod.source.Position;
import org.quartierlod.source.Sources;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Prefixes;

/// The parsed sources as the checks look at them, and the way back from a resource to its file and
/// line.
final class Checked {
    private static final int LONGEST = 120;

    private final Sources sources;
    private final BaseIri base;
    private final Graph union;
    private final DatasetGraph dataset;
    private final Map<Node, Outcome.Parsed> home = new HashMap<>();

    Checked(Sources sources, BaseIri base) {
        this.sources = sources;
        this.base = base;
        this.union = sources.union();
        this.dataset = DatasetGraphFactory.createGeneral(union);
        var graphs = sources.dataset();
        graphs.listGraphNodes()
                .forEachRemaining(name -> dataset.addGraph(name, graphs.getGraph(name)));
        var typed = new HashSet<Node>();
        sources.parsed().forEach(file -> file.triples().forEach(t -> settle(t, file, typed)));
    }

    /// A graph that was made of sources and stands in no file.
    Checked(Graph graph, BaseIri base) {
        this.sources = new Sources(List.of(), List.of());
        this.base = base;
        this.union = graph;
        this.dataset = DatasetGraphFactory.wrap(graph);
    }

    /// A resource is at home where it first has a type, else where it is first described.
    private void settle(Triple triple, Outcome.Parsed file, Set<Node> typed) {
        if (triple.getPredicate().equals(RDF.type.asNode()) && typed.add(triple.getSubject())) {
            home.put(triple.getSubject(), file);
        } else {
            home.putIfAbsent(triple.getSubject(), file);
        }
    }

    Sources sources() {
        return sources;
    }

    BaseIri base() {
        return base;
    }

    Graph union() {
        return union;
    }

    /// The union as default graph, and one graph a file.
    DatasetGraph dataset() {
        return dataset;
    }

    Finding finding(
            String rule,
            Severity severity,
            Node focus,
            String path,
            String german,
            String english) {
        var file = home.get(focus);
        return file == null
                ? new Finding(
                        rule,
                        severity,
                        "",
                        Position.WHOLE_FILE,
                        shown(focus),
                        path,
                        german,
                        english)
                : finding(rule, severity, file, focus, path, german, english);
    }

    Finding finding(
            String rule,
            Severity severity,
            Outcome.Parsed file,
            Node focus,
            String path,
            String german,
            String english) {
        var position = new Position(file.lineOf(focus, base), 0);
        return new Finding(
                rule, severity, file.file().path(), position, shown(focus), path, german, english);
    }

    /// A node as a maintainer writes it: relative below the base, prefixed where the prefix is
    /// known.
    String shown(Node node) {
        return shown(node, base);
    }

    static String shown(Node node, BaseIri base) {
        if (!node.isURI()) {
            return node.isLiteral()
                    ? '"' + abridged(node.getLiteralLexicalForm()) + '"'
                    : node.toString();
        }
        var iri = node.getURI();
        if (base.contains(iri)) {
            return "<" + abridged(base.relativize(iri)) + ">";
        }
        var name = Prefixes.mapping().qnameFor(iri);
        return name == null ? "<" + abridged(iri) + ">" : name;
    }

    private static String abridged(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
