package org.quartierlod.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.representation.PagedCollection;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.EntityIri;
import org.quartierlod.vocab.EntityType;
import org.quartierlod.vocab.Urp;

/// What is to be described, and where its description stands.
sealed interface Target {
    /// What the document is about.
    Node subject();

    /// The path of the document below the base, without extension.
    String path();

    /// What follows the path, with its question mark; mostly nothing.
    default String query() {
        return "";
    }

    /// Which frame shapes the document.
    String kind();

    /// A thing.
    ///
    /// @param isInformation whether the thing is itself a document, so that nothing is said of a
    ///   document about it
    record Thing(Node subject, String path, String kind, boolean isInformation) implements Target {
        static Thing entity(EntityIri entity, BaseIri base) {
            var path = "doc/" + entity.path();
            return new Thing(entity.node(base), path, entity.type().path(), false);
        }

        static Thing scheme(String scheme) {
            return shared("scheme/" + scheme, "scheme");
        }

        static Thing concept(String scheme, String concept) {
            var kind = scheme.equals("programme") ? "programme" : "concept";
            return shared("scheme/" + scheme + "/" + concept, kind);
        }

        private static Thing shared(String path, String kind) {
            return new Thing(NodeFactory.createURI(Urp.BASE + path), path, kind, false);
        }

        static Thing graph(String path, BaseIri base) {
            return new Thing(base.node("graph/" + path), "graph/" + path, "graph", true);
        }
    }

    /// The ontology: one document that describes all its terms.
    record Ontology() implements Target {
        @Override
        public Node subject() {
            return NodeFactory.createURI(Urp.ONTOLOGY);
        }

        @Override
        public String path() {
            return "def";
        }

        @Override
        public String kind() {
            return "ontology";
        }
    }

    /// A page of a collection.
    sealed interface Page extends Target {
        /// Most members a page shows, and most things a document lists because they point at one.
        int SIZE = 50;

        /// What it is a page of.
        PagedCollection collection();

        /// From 1.
        int number();

        @Override
        default Node subject() {
            return collection().node();
        }

        @Override
        default String path() {
            return collection().path();
        }

        @Override
        default String query() {
            return collection().query(number());
        }

        @Override
        default String kind() {
            return "collection";
        }
    }

    /// The things of a type.
    record Things(EntityType type, PagedCollection collection, int number) implements Page {
        static Things of(EntityType type, int number, BaseIri base) {
            return new Things(
                    type, new PagedCollection(base, "doc/" + type.path(), "", SIZE), number);
        }
    }

    /// What points at a thing.
    ///
    /// @param term under which the thing's frame nests it
    record Inbound(Thing thing, String term, PagedCollection collection, int number)
            implements Page {
        static Inbound of(Thing thing, String term, int number, BaseIri base) {
            return new Inbound(
                    thing, term, PagedCollection.inbound(base, thing.path(), term, SIZE), number);
        }
    }
}
