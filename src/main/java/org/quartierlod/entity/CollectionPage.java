package org.quartierlod.entity;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.representation.Labels;
import org.quartierlod.representation.Page;
import org.quartierlod.representation.PagedCollection;
import org.quartierlod.vocab.Addresses;

/// A page of a collection as people read it.
record CollectionPage(Addresses addresses, Target.Page target, Graph graph) {
    CollectionPage(Addresses addresses, Target.Page target, Document document) {
        this(addresses, target, document.graph());
    }

    /// The list.
    ///
    /// @param heading of it, or the key of a text
    Page.Listing listing(String heading, String language) {
        var links = new DocumentLinks(addresses.base(), target);
        var formats =
                Arrays.stream(DocumentFormat.values())
                        .filter(format -> format != DocumentFormat.HTML)
                        .map(format -> Page.Alternate.of(links.in(format), format));
        var items = values("member").stream().map(member -> item(member, language));
        return new Page.Listing(heading, "", items.toList(), paging(), total(), formats.toList());
    }

    private Page.Item item(Node member, String language) {
        var iri = member.getURI();
        var name = Labels.of(graph, member, language).orElseGet(() -> Labels.lastPart(iri));
        return new Page.Item(addresses.link(iri).orElse(""), name, "");
    }

    private Page.Paging paging() {
        return new Page.Paging(
                (target.number() - 1L) * Target.Page.SIZE + 1,
                target.number() > 1 ? link("first") : "",
                link("previous"),
                link("next"),
                values("next").isEmpty() ? "" : link("last"));
    }

    private String link(String relation) {
        return values(relation).stream().map(Node::getURI).findFirst().orElse("");
    }

    private long total() {
        return values("totalItems").stream()
                .map(Node::getLiteralLexicalForm)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private List<Node> values(String term) {
        return graph.find(Node.ANY, PagedCollection.hydra(term), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
