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
    /// Those who publish one thing publish another.
    void publisher(Node one, Node other) {
        for (var agent : catalogue.values(one, DCTerms.publisher.asNode())) {
            statements.about(other).is(DCTerms.publisher.asNode(), agent);
            var about = statements.about(agent).type(FOAF.Agent);
            names(agent).forEach(name -> about.text(FOAF.name.asNode(), name));
            level().forEach(level -> about.is(DCTerms.type.asNode(), Terms.publisherType(level)));
        }
    }

    /// Questions on a thing go where the publisher of another has set.
    void contact(Node one, Node other) {
        catalogue.contact().ifPresent(address -> contact(one, other, address));
    }

    private void contact(Node one, Node other, String address) {
        var contact = Terms.iri(catalogue.node().getURI() + "#contact");
        var property = address.startsWith("mailto:") ? VCARD4.hasEmail : VCARD4.hasURL;
        statements.about(other).is(DCAT.contactPoint.asNode(), contact);
        var about =
                statements
                        .about(contact)
                        .type(VCARD4.Kind)
                        .is(property.asNode(), Terms.iri(address));
        catalogue.values(one, DCTerms.publisher.asNode()).stream()
                .flatMap(this::names)
                .limit(1)
                .forEach(name -> about.text(VCARD4.fn.asNode(), name));
    }

    private Stream<String> names(Node agent) {
        return catalogue.values(agent, DCTerms.title.asNode()).stream()
                .filter(name -> name.getLiteralLanguage().equals("de"))
                .map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> level() {
        return catalogue.datasets().stream()
                .flatMap(dataset -> catalogue.values(dataset.node(), Terms.LEVEL).stream())
                .limit(1);
    }
}
