package org.quartierlod.store.evaluation;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes triples, each once: row by row where the format allows it, else when all are there.
final class GraphResults {
    private GraphResults() {}

    static void write(
            Iterator<Triple> triples, PrefixMapping prefixes, Lang lang, OutputStream out) {
        if (StreamRDFWriter.registered(lang)) {
            stream(triples, prefixes, lang, out);
        } else {
            var graph = GraphFactory.createGraphMem();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            triples.forEachRemaining(graph::add);
            RDFDataMgr.write(out, graph, format(lang));
        }
    }

    private static void stream(
            Iterator<Triple> triples, PrefixMapping prefixes, Lang lang, OutputStream out) {
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
