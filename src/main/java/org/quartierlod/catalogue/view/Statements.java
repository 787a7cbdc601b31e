package org.quartierlod.catalogue.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/// A graph in the making, and how values are written in it.
record Statements(Graph graph) {
    Statements() {
        this(GraphFactory.createGraphMem());
    }

    /// Says something of one thing.
    About about(Node subject) {
        return new About(subject);
    }

    /// What is said of one thing.
    final class About {
        private final Node subject;

        private About(Node subject) {
            this.subject = subject;
        }

        About type(Resource type) {
            return is(RDF.type.asNode(), type.asNode());
        }

        About is(Node property, Node value) {
            graph.add(subject, property, value);
            return this;
        }

        /// A reference to a thing of others, of which only the class is said: range shapes want it,
        /// and harvesters would store any label in the place of the IRI.
        About refers(Node property, Node value, Node type) {
            graph.add(value, RDF.type.asNode(), type);
            return is(property, value);
        }

        About texts(Node property, Map<String, String> byLanguage) {
            new TreeMap<>(byLanguage)
                    .forEach((language, text) ->
                            is(property, NodeFactory.createLiteralLang(text, language)));
            return this;
        }

        About text(Node property, String text) {
            return is(property, NodeFactory.createLiteralString(text));
        }

        About time(Node property, Instant time) {
            return typed(property, time.toString(), XSDDatatype.XSDdateTime);
        }

        About day(Node property, LocalDate day) {
            return typed(property, day.toString(), XSDDatatype.XSDdate);
        }

        About number(Node property, long value) {
            return typed(property, String.valueOf(value), XSDDatatype.XSDinteger);
        }

        About typed(Node property, String value, XSDDatatype type) {
            return is(property, NodeFactory.createLiteralDT(value, type));
        }
    }
}
