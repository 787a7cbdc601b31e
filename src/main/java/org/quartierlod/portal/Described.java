package org.quartierlod.portal;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;

/// A dataset or distribution, and what the score needs to know beyond the graph.
///
/// @param background the lists, and who answers
record Described(Graph graph, Node node, Background background) {
    /// What is the same for all.
    ///
    /// @param isListed whether a property's value is on its code list
    /// @param lists what is known of formats and licences
    /// @param answers who answers
    /// @param isConforming whether a dataset conforms to DCAT-AP
    record Background(
            Listed isListed, Lists lists, Answers answers, Predicate<Node> isConforming) {}

    /// The code lists.
    interface Listed {
        boolean test(Node property, Node value);
    }

    List<Node> values(Property property) {
        return graph.find(node, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    }

    boolean has(Property property) {
        return graph.contains(node, property.asNode(), Node.ANY);
    }

    boolean any(Property property, Predicate<Node> isSo) {
        return values(property).stream().anyMatch(isSo);
    }

    boolean isListed(Property property) {
        return any(property, value -> background.isListed().test(property.asNode(), value));
    }

    boolean answers(Property property) {
        return any(
                property,
                address -> address.isURI() && background.answers().head(address.getURI()).isGood());
    }

    boolean isConforming() {
        return background.isConforming().test(node);
    }

    /// The things a property leads to.
    List<Described> all(Property property) {
        return values(property).stream()
                .map(value -> new Described(graph, value, background))
                .toList();
    }
}
