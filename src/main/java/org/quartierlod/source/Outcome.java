package org.quartierlod.source;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.vocab.BaseIri;

/// What came of reading one file.
public sealed interface Outcome {
    /// The file.
    SourceFile file();

    /// Everything wrong with its text, in the order of its lines.
    List<Fault> faults();

    /// The file could be parsed; its faults, if any, do not hinder that.
    ///
    /// @param text as decoded
    /// @param triples without blank nodes, in the order of the file
    record Parsed(SourceFile file, String text, List<Triple> triples, List<Fault> faults)
            implements Outcome {
        /// Copies.
        public Parsed {
            triples = List.copyOf(triples);
            faults = List.copyOf(faults);
        }

        /// The first line that writes this resource as `<relative>`, `<absolute>` or `prefix:name`;
        /// 0 when none does.
        public long lineOf(Node node, BaseIri base) {
            if (!node.isURI()) {
                return 0;
            }
            var iri = node.getURI();
            var relative = base.contains(iri) ? base.relativize(iri) : iri;
            var name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
            var prefixed = Pattern.compile("[\\w-]*:" + Pattern.quote(name) + "(\\s|$)");
            var lines = text.lines().toList();
            for (var line = 0; line < lines.size(); line++) {
                var written = lines.get(line);
                if (written.startsWith("<" + relative + ">")
                        || written.startsWith("<" + iri + ">")
                        || prefixed.matcher(written).lookingAt()) {
                    return line + 1L;
                }
            }
            return 0;
        }
    }

    /// The file could not be read or parsed; it has at least one fault.
    record Unparsable(SourceFile file, List<Fault> faults) implements Outcome {
        /// Copies.
        public Unparsable {
            faults = List.copyOf(faults);
        }
    }
}
