package org.quartierlod.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartierlod.vocab.Prefixes;

/// The terms of RDF, RDFS, OWL and XSD that need no entry in `ontology/external-terms.ttl`. It is a
/// closed list: `rdfs:lable` is not on it.
final class BuiltInTerms {
    private static final Set<String> TERMS =
            Stream.of(
                            "rdf: type first rest nil value langString Property List Statement",
                            "rdfs: label comment seeAlso isDefinedBy subClassOf subPropertyOf domain range",
                            "rdfs: Class Resource Literal Datatype",
                            "owl: Class ObjectProperty DatatypeProperty AnnotationProperty Ontology",
                            "owl: AllDisjointClasses AllDifferent FunctionalProperty TransitiveProperty",
                            "owl: SymmetricProperty Restriction NamedIndividual Thing members inverseOf",
                            "owl: disjointWith equivalentClass equivalentProperty sameAs differentFrom",
                            "owl: deprecated imports priorVersion versionIRI versionInfo",
                            "owl: backwardCompatibleWith incompatibleWith",
                            "xsd: string boolean integer decimal double float int long short byte",
                            "xsd: nonNegativeInteger positiveInteger date dateTime time dateTimeStamp",
                            "xsd: gYear gYearMonth gMonthDay duration anyURI language")
                    .flatMap(BuiltInTerms::iris)
                    .collect(Collectors.toUnmodifiableSet());

    private BuiltInTerms() {}

    private static Stream<String> iris(String line) {
        var colon = line.indexOf(':');
        var namespace = Prefixes.table().get(line.substring(0, colon));
        return Stream.of(line.substring(colon + 2).split(" ")).map(name -> namespace + name);
    }

    static boolean contains(String iri) {
        return TERMS.contains(iri);
    }
}
