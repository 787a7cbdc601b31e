package org.quartierlod.example;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Example;
import org.quartierlod.representation.Frame;
import org.quartierlod.vocab.BaseIri;

/// Examples as RDF: [SHACL's SPARQL
/// executables](https://www.w3.org/TR/shacl/#sparql-constraints-prefixes) in a Hydra collection, in
/// the form in which the [SIB's collection of
/// examples](https://github.com/sib-swiss/sparql-examples) describes them, `sh:describe` among it,
/// which SHACL itself lacks.
public final class ExampleDocuments {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final Node MEMBER = NodeFactory.createURI(HYDRA + "member");
    private static final String ALL = "example";

    private final BaseIri base;

    /// Documents below this base.
    public ExampleDocuments(BaseIri base) {
        this.base = base;
    }

    /// All of them.
    public Document all(List<Example> examples) {
        var graph = GraphFactory.createGraphMem();
        var list = base.node(ALL);
        graph.add(list, RDF.type.asNode(), NodeFactory.createURI(HYDRA + "Collection"));
        graph.add(
                list,
                NodeFactory.createURI(HYDRA + "totalItems"),
                NodeFactory.createLiteralDT("" + examples.size(), XSDDatatype.XSDinteger));
        for (var example : examples) {
            graph.add(list, MEMBER, node(example));
            describe(example, graph);
        }
        prefixes(examples, graph);
        var nested = new TreeMap<String, Frame.Nested>();
        nested.put("items", new Frame.Nested(MEMBER, false, Frame.FLAT));
        return new Document(list, ALL, graph, new Frame(nested));
    }

    /// One of them.
    ///
    /// @param examples all there are, which share their prefixes
    public Document one(Example example, List<Example> examples) {
        var graph = GraphFactory.createGraphMem();
        describe(example, graph);
        prefixes(examples, graph);
        return new Document(node(example), ALL + "/" + example.slug(), graph, Frame.FLAT);
    }

    private Node node(Example example) {
        return base.node(ALL + "/" + example.slug());
    }

    private void describe(Example example, Graph graph) {
        var node = node(example);
        graph.add(node, RDF.type.asNode(), sh("SPARQLExecutable"));
        switch (example.form()) {
            case SELECT -> executable(node, "SPARQLSelectExecutable", "select", example, graph);
            case ASK -> executable(node, "SPARQLAskExecutable", "ask", example, graph);
            case CONSTRUCT ->
                    executable(node, "SPARQLConstructExecutable", "construct", example, graph);
            case DESCRIBE -> executable(node, "SPARQLExecutable", "describe", example, graph);
        }
        graph.add(node, sh("prefixes"), base.node(ALL + "#prefixes"));
        graph.add(node, NodeFactory.createURI(SCHEMA + "target"), base.node("sparql"));
        texts(node, RDFS.label.asNode(), example.titles(), graph);
        texts(node, RDFS.comment.asNode(), example.descriptions(), graph);
        for (var keyword : example.keywords()) {
            graph.add(
                    node,
                    NodeFactory.createURI(SCHEMA + "keywords"),
                    NodeFactory.createLiteralString(keyword));
        }
    }

    private static void executable(
            Node node, String type, String property, Example example, Graph graph) {
        graph.add(node, RDF.type.asNode(), sh(type));
        graph.add(node, sh(property), NodeFactory.createLiteralString(example.text()));
    }

    private static void texts(Node node, Node property, Map<String, String> texts, Graph graph) {
        texts.forEach((language, text) ->
                graph.add(node, property, NodeFactory.createLiteralLang(text, language)));
    }

    /// Each prefix has an IRI too, so that no document needs a blank node.
    private void prefixes(List<Example> examples, Graph graph) {
        var shared = base.node(ALL + "#prefixes");
        declared(examples)
                .forEach((prefix, namespace) -> {
                    var declaration = base.node(ALL + "#prefix-" + prefix);
                    graph.add(shared, sh("declare"), declaration);
                    graph.add(declaration, RDF.type.asNode(), sh("PrefixDeclaration"));
                    graph.add(declaration, sh("prefix"), NodeFactory.createLiteralString(prefix));
                    graph.add(
                            declaration,
                            sh("namespace"),
                            NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
                });
    }

    private static Map<String, String> declared(List<Example> examples) {
        var prefixes = new TreeMap<String, String>();
        for (var example : examples) {
            prefixes.putAll(
                    QueryFactory.create(example.text(), Syntax.syntaxSPARQL_11)
                            .getPrefixMapping()
                            .getNsPrefixMap());
        }
        return prefixes;
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
