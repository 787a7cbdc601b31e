package org.quartierlod.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.quartierlod.vocab.BaseIri;

/// Statements as a release's sorted file has them.
final class Triples {
    static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private final TreeSet<String> lines = new TreeSet<>();

    /// Says something of a thing.
    ///
    /// @param subject below the base, or absolute
    Triples say(String subject, String predicate, Node object) {
        var iri = subject.startsWith("http") ? subject : BASE.value() + subject;
        lines.add("<%s> <%s> %s .".formatted(iri, predicate, NodeFmtLib.strNT(object)));
        return this;
    }

    Triples label(String subject, String text, String language) {
        return skos(subject, "prefLabel", text, language);
    }

    Triples skos(String subject, String name, String text, String language) {
        return say(subject, SKOS + name, NodeFactory.createLiteralLang(text, language));
    }

    Directory directory() {
        try (var in =
                new ByteArrayInputStream(
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8))) {
            return Directory.of(in, BASE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
