package org.quartierlod.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.PagedCollection;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

/// The `Link` header fields of a document ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)), in
/// the words of the [registry](https://www.iana.org/assignments/link-relations).
record DocumentLinks(BaseIri base, Target target) {
    private static final String FRAMED = "http://www.w3.org/ns/json-ld#framed";
    private static final String CONTEXT = "http://www.w3.org/ns/json-ld#context";

    private static final Map<Node, String> STATED =
            Map.of(
                    DCTerms.license.asNode(), "license",
                    PagedCollection.hydra("first"), "first",
                    PagedCollection.hydra("previous"), "prev",
                    PagedCollection.hydra("next"), "next",
                    PagedCollection.hydra("last"), "last");

    /// The address of the document in a format.
    String in(DocumentFormat format) {
        return base.value() + target.path() + "." + format.extension() + target.query();
    }

    private String address() {
        return base.value() + target.path() + target.query();
    }

    /// All that a representation in a format comes with.
    ///
    /// @param stated links the document itself states
    List<String> of(DocumentFormat format, List<String> stated) {
        var links = new ArrayList<String>();
        for (var other : DocumentFormat.values()) {
            if (other != format) {
                links.add(link(in(other), "alternate") + "; type=\"" + other.mediaType() + "\"");
            }
        }
        links.add(link(address(), "canonical"));
        if (!target.subject().getURI().equals(address())) {
            links.add(link(target.subject().getURI(), "describes"));
        }
        links.add(link(base.value() + "catalog", "describedby"));
        links.add(link(Urp.ONTOLOGY, "profile"));
        links.addAll(stated);
        switch (format) {
            case JSON_LD -> links.add(link(FRAMED, "profile"));
            case JSON ->
                    links.add(
                            link(base.value() + "context/urp-1.jsonld", CONTEXT)
                                    + "; type=\"application/ld+json\"");
            case TURTLE, N_TRIPLES, RDF_XML, TRIG, HTML -> {}
        }
        switch (target) {
            case Target.Thing thing ->
                    collection(thing).ifPresent(iri -> links.add(link(iri, "collection")));
            case Target.Page _, Target.Ontology _ -> {}
        }
        return links;
    }

    /// Where the other things of its kind are listed.
    private Optional<String> collection(Target.Thing thing) {
        var path = thing.path();
        var folder = path.substring(0, path.lastIndexOf('/'));
        return folder.contains("/") && (folder.startsWith("doc/") || folder.startsWith("scheme/"))
                ? Optional.of(base.value() + folder)
                : Optional.empty();
    }

    /// The links a document's own statements come down to.
    static List<String> stated(Graph graph) {
        return STATED.entrySet().stream()
                .flatMap(entry ->
                        graph.stream(Node.ANY, entry.getKey(), Node.ANY)
                                .map(Triple::getObject)
                                .filter(Node::isURI)
                                .map(node -> link(node.getURI(), entry.getValue())))
                .distinct()
                .sorted()
                .toList();
    }

    private static String link(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }
}
