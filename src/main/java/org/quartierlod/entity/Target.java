package org.quartierlod.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.Urp;

/// What is to be described, and where its description stands.
///
/// @param subject the thing
/// @param path of its document below the base, without extension
/// @param kind which frame shapes it
/// @param isInformation whether the thing is itself a document, so that nothing is said of a
///   document about it
record Target(Node subject, String path, String kind, boolean isInformation) {
    static Target thing(EntityIri entity, BaseIri base) {
        return new Target(entity.node(base), "doc/" + entity.path(), entity.type().path(), false);
    }

    static Target scheme(String scheme) {
        return new Target(
                NodeFactory.createURI(Urp.SCHEME + scheme), "scheme/" + scheme, "scheme", false);
    }

    static Target concept(String scheme, String concept) {
        var kind = scheme.equals("programme") ? "programme" : "concept";
        var path = scheme + "/" + concept;
        return new Target(NodeFactory.createURI(Urp.SCHEME + path), "scheme/" + path, kind, false);
    }

    static Target graph(String path, BaseIri base) {
        return new Target(base.node("graph/" + path), "graph/" + path, "graph", true);
    }

    static Target dataset(String name, BaseIri base) {
        return new Target(base.node("dataset/" + name), "dataset/" + name, "dataset", true);
    }
}
