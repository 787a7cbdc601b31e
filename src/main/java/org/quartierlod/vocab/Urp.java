package org.quartierlod.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of the urban-renewal ontology that the software itself handles. The whole vocabulary
/// stands in `ontology/urp.ttl`.
public final class Urp {
    /// The frozen base of everything shared by all municipalities.
    public static final String BASE = "https://w3id.org/urban-renewal/";

    /// The ontology document.
    public static final String ONTOLOGY = BASE + "def";

    /// Classes and properties.
    public static final String NAMESPACE = ONTOLOGY + "#";

    /// Concept schemes and concepts.
    public static final String SCHEME = BASE + "scheme/";

    /// SHACL shapes.
    public static final String SHAPES = BASE + "shapes#";

    /// First day on which a period can have begun, generated.
    public static final Node EARLIEST_START = term("earliestStart");

    /// Last day on which a period can have ended, generated.
    public static final Node LATEST_END = term("latestEnd");

    /// How well a graph's statements are supported.
    public static final Node EVIDENCE_LEVEL = term("evidenceLevel");

    private Urp() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
