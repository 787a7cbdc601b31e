package org.quartierlod.catalogue.dump;

import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.quartierlod.vocab.Prefixes;

/// Writes statements as [RDF/XML](https://www.w3.org/TR/rdf-syntax-grammar/), one after the other;
/// those of a subject follow each other. Jena writes it only from a graph in memory.
final class RdfXml extends StreamRDFBase {
    private static final String OWN_PREFIX = "p";
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;
    private @Nullable Node subject;
    private boolean isPossible = true;

    RdfXml(OutputStream to) {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether XML has a way to write all there was: it has none for a property that is no name and
    /// for control characters.
    boolean isPossible() {
        return isPossible;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            line();
            out.writeStartElement("rdf", "RDF", RDF.getURI());
            for (var entry : Prefixes.table().entrySet()) {
                out.writeNamespace(entry.getKey(), entry.getValue());
                out.setPrefix(entry.getKey(), entry.getValue());
            }
        });
    }

    @Override
    public void triple(Triple triple) {
        write(() -> {
            if (!triple.getSubject().equals(subject)) {
                endSubject();
                subject = triple.getSubject();
                line();
                out.writeStartElement("rdf", "Description", RDF.getURI());
                out.writeAttribute("rdf", RDF.getURI(), "about", subject.getURI());
            }
            line();
            property(triple.getPredicate().getURI(), triple.getObject());
        });
    }

    @Override
    public void finish() {
        write(() -> {
            endSubject();
            line();
            out.writeEndElement();
            line();
            out.writeEndDocument();
            out.flush();
        });
    }

    private void endSubject() throws XMLStreamException {
        if (subject != null) {
            line();
            out.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    private void property(String iri, Node object) throws XMLStreamException {
        var split = SplitIRI.splitXML(iri);
        if (split == 0 || split >= iri.length() || NO_XML.matcher(lexical(object)).find()) {
            isPossible = false;
            return;
        }
        var namespace = iri.substring(0, split);
        var prefix = out.getPrefix(namespace);
        out.writeStartElement(
                prefix == null ? OWN_PREFIX : prefix, iri.substring(split), namespace);
        if (prefix == null) {
            out.writeNamespace(OWN_PREFIX, namespace);
        }
        if (object.isLiteral()) {
            literal(object);
        } else {
            out.writeAttribute("rdf", RDF.getURI(), "resource", object.getURI());
        }
        out.writeEndElement();
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            out.writeAttribute("xml:lang", literal.getLiteralLanguage());
        } else if (!XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI())) {
            out.writeAttribute("rdf", RDF.getURI(), "datatype", literal.getLiteralDatatypeURI());
        }
        text(literal.getLiteralLexicalForm());
    }

    private static String lexical(Node object) {
        return object.isLiteral() ? object.getLiteralLexicalForm() : "";
    }

    /// A reader would take a carriage return for the end of a line.
    private void text(String text) throws XMLStreamException {
        var parts = text.split("\r", -1);
        out.writeCharacters(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            out.writeEntityRef("#13");
            out.writeCharacters(parts[i]);
        }
    }
}
