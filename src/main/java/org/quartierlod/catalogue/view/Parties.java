package org.quartierlod.catalogue.view;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.quartierlod.catalogue.Catalogue;

/// Who publishes, and where questions go: an agent of one type, and one contact for all.
///
/// @param statements to which they are added
record Parties(Catalogue catalogue, Statements statements) {
    /// Who publishes a thing.
    ///
    /// @param described of which the metadata names the publisher: the thing itself, or for a
    ///   service, which it does not know, the catalogue
    void publisher(Node thing, Node described) {
        for (var agent : catalogue.values(described, DCTerms.publisher.asNode())) {
            statements.about(thing).is(DCTerms.publisher.asNode(), agent);
            var about = statements.about(agent).type(FOAF.Agent);
            names(agent).forEach(name -> about.text(FOAF.name.asNode(), name));
            level().forEach(level -> about.is(DCTerms.type.asNode(), Terms.publisherType(level)));
        }
    }

    /// Where questions on a thing go: one address for all, that of who publishes the catalogue.
    void contact(Node thing) {
        catalogue.contact().ifPresent(address -> contact(thing, address));
    }

    private void contact(Node thing, String address) {
        var contact = Terms.iri(catalogue.node().getURI() + "#contact");
        var property = address.startsWith("mailto:") ? VCARD4.hasEmail : VCARD4.hasURL;
        statements.about(thing).is(DCAT.contactPoint.asNode(), contact);
        var about =
                statements
                        .about(contact)
                        .type(VCARD4.Kind)
                        .is(property.asNode(), Terms.iri(address));
        catalogue.values(catalogue.node(), DCTerms.publisher.asNode()).stream()
                .flatMap(this::names)
                .limit(1)
                .forEach(name -> about.text(VCARD4.fn.asNode(), name));
    }

    private Stream<String> names(Node agent) {
        return catalogue.values(agent, DCTerms.title.asNode()).stream()
                .filter(name -> name.getLiteralLanguage().equals("de"))
                .map(Node::getLiteralLexicalForm);
    }

    /// For which level of government who publishes all of it answers.
    private Stream<Node> level() {
        return HarvestView.whole(catalogue).stream()
                .flatMap(whole -> catalogue.values(whole, Terms.LEVEL).stream());
    }
}
