package org.quartierlod.site;

import java.util.List;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.representation.ReleaseEntry;
import org.quartierlod.vocab.BaseIri;

/// Releases as RDF: a [Hydra collection](https://www.hydra-cg.com/spec/latest/core/#collections) of
/// datasets, each a revision of another.
final class ReleaseDocuments {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final Node MEMBER = NodeFactory.createURI(HYDRA + "member");
    private static final Node CURRENT =
            NodeFactory.createURI("http://www.w3.org/ns/dcat#hasCurrentVersion");
    private static final Node REVISION_OF =
            NodeFactory.createURI("http://www.w3.org/ns/prov#wasRevisionOf");

    private final BaseIri base;

    ReleaseDocuments(BaseIri base) {
        this.base = base;
    }

    Document all(List<ReleaseEntry> entries) {
        var graph = GraphFactory.createGraphMem();
        var list = base.node("release");
        graph.add(list, RDF.type.asNode(), NodeFactory.createURI(HYDRA + "Collection"));
        graph.add(list, NodeFactory.createURI(HYDRA + "totalItems"), number(entries.size()));
        for (var entry : entries) {
            graph.add(list, MEMBER, node(entry.number()));
            if (entry.current()) {
                graph.add(list, CURRENT, node(entry.number()));
            }
            describe(entry, graph);
        }
        var nested = new TreeMap<String, Frame.Nested>();
        nested.put("items", new Frame.Nested(MEMBER, false, Frame.FLAT));
        return new Document(list, "release", graph, new Frame(nested));
    }

    Document one(ReleaseEntry entry) {
        var graph = GraphFactory.createGraphMem();
        describe(entry, graph);
        return new Document(node(entry.number()), "release/" + entry.number(), graph, Frame.FLAT);
    }

    private void describe(ReleaseEntry entry, Graph graph) {
        var release = node(entry.number());
        graph.add(release, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(
                release,
                DCTerms.identifier.asNode(),
                NodeFactory.createLiteralString(
                        entry.number() + "-" + entry.hash().substring(0, 12)));
        graph.add(
                release,
                DCTerms.issued.asNode(),
                NodeFactory.createLiteralDT(entry.created().toString(), XSDDatatype.XSDdateTime));
        graph.add(release, VOID.triples.asNode(), number(entry.statements()));
        if (entry.parent() > 0) {
            graph.add(release, REVISION_OF, node(entry.parent()));
        }
    }

    private Node node(int release) {
        return base.node("release/" + release);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }
}
