package org.quartierlod.store.evaluation;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes triples, each once: row by row where the format allows it, else when all are there. Blank
/// nodes are called by the order in which they come, so that the same query gives the same bytes.
final class GraphResults {
    private final PrefixMapping prefixes;
    private final Watch watch;
    private final Map<Node, Node> blanks = new HashMap<>();

    GraphResults(PrefixMapping prefixes, Watch watch) {
        this.prefixes = prefixes;
        this.watch = watch;
    }

    void write(Iterator<Triple> triples, Lang lang, OutputStream out) {
        var named = Iter.map(triples, this::named);
        if (StreamRDFWriter.registered(lang)) {
            stream(named, lang, out);
        } else {
            var graph = GraphFactory.createGraphMem();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            new LimitedIterator<>(named, TextLimits.MOST_TRIPLES_AT_ONCE)
                    .forEachRemaining(graph::add);
            RDFDataMgr.write(out, new WatchedGraph(graph, watch), format(lang));
        }
    }

    private Triple named(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank()
                ? Triple.create(
                        named(triple.getSubject()),
                        triple.getPredicate(),
                        named(triple.getObject()))
                : triple;
    }

    private Node named(Node node) {
        return node.isBlank()
                ? blanks.computeIfAbsent(
                        node, _ -> NodeFactory.createBlankNode("b" + blanks.size()))
                : node;
    }

    private void stream(Iterator<Triple> triples, Lang lang, OutputStream out) {
        var writer = StreamRDFWriter.getWriterStream(out, lang);
        writer.start();
        prefixes.getNsPrefixMap().forEach(writer::prefix);
        var written = new HashSet<Triple>();
        while (triples.hasNext()) {
            var triple = triples.next();
            if (written.add(triple)) {
                writer.triple(triple);
            }
        }
        writer.finish();
    }

    /// Without the search for nested nodes, which takes longer than all the rest.
    private static RDFFormat format(Lang lang) {
        return Lang.RDFXML.equals(lang)
                ? RDFFormat.RDFXML_PLAIN
                : RDFWriterRegistry.defaultSerialization(lang);
    }
}
