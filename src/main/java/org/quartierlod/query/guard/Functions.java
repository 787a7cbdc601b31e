package org.quartierlod.query.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/// What a query may call by name, and what only looks like a predicate.
public final class Functions {
    /// The only functions with an IRI that SPARQL 1.1 defines
    /// ([§17.5](https://www.w3.org/TR/sparql11-query/#FunctionMapping)).
    private static final Set<String> CASTS =
            Set.of(
                    XSD.xboolean.getURI(),
                    XSD.xdouble.getURI(),
                    XSD.xfloat.getURI(),
                    XSD.decimal.getURI(),
                    XSD.integer.getURI(),
                    XSD.dateTime.getURI(),
                    XSD.xstring.getURI());

    private static final List<String> EXTENSIONS = List.of(XSD.date.getURI(), XSD.gYear.getURI());

    private Functions() {}

    /// The IRIs of the functions that are offered beside those that SPARQL demands.
    public static List<String> extensions() {
        return EXTENSIONS;
    }

    static boolean isOffered(String iri) {
        return CASTS.contains(iri) || EXTENSIONS.contains(iri);
    }

    /// Whether a predicate would make the store call code: code it has registered, or code it would
    /// load by the name in the IRI. What Jena does for `rdfs:member` is what RDF means by it.
    static boolean isCode(Node predicate) {
        return predicate.isURI()
                && !predicate.getURI().equals(RDFS.member.getURI())
                && (PropertyFunctionRegistry.get().isRegistered(predicate.getURI())
                        || Stream.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/")
                                .anyMatch(predicate.getURI()::startsWith));
    }
}
