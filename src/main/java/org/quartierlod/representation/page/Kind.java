package org.quartierlod.representation.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;

/// Kinds of thing with a page of their own, and what schema.org calls them. Only what the data
/// itself says decides: a company is no authority because it belongs to a city.
enum Kind {
    AREA(Vocabulary.RENEWAL_AREA, "Place"),
    PROGRAMME(Vocabulary.PROGRAMME, "DefinedTerm"),
    AUTHORITY(Vocabulary.PUBLIC_ORGANISATION, "GovernmentOrganization"),
    UNIT(ORG.OrganizationalUnit.asNode(), "Organization"),
    ORGANISATION(ORG.FormalOrganization.asNode(), "Organization"),
    POST(ORG.Post.asNode(), "Thing"),
    SERVICE(Vocabulary.PUBLIC_SERVICE, "GovernmentService"),
    SCHEME(SKOS.ConceptScheme.asNode(), "DefinedTermSet"),
    CONCEPT(SKOS.Concept.asNode(), "DefinedTerm"),
    PERSON(FOAF.Person.asNode(), "Person"),
    DATASET(DCAT.Dataset.asNode(), "Dataset"),
    MUNICIPALITY(Vocabulary.ADMIN_UNIT, "AdministrativeArea"),
    DOCUMENT(FOAF.Document.asNode(), "CreativeWork"),
    THING(Node.ANY, "Thing");

    private final String type;
    private final String schemaOrg;

    Kind(Node type, String schemaOrg) {
        this.type = type.isURI() ? type.getURI() : "";
        this.schemaOrg = schemaOrg;
    }

    /// The first kind that the thing is of.
    static Kind of(Reading reading) {
        return List.of(values()).stream()
                .filter(kind -> reading.isA(NodeFactory.createURI(kind.type)))
                .findFirst()
                .orElse(THING);
    }

    String schemaOrg() {
        return schemaOrg;
    }

    /// What the page answers first.
    Glance glance(Reading reading) {
        return switch (this) {
            case AREA -> new AreaView(reading).glance();
            case PROGRAMME -> new ProgrammeView(reading).glance();
            case AUTHORITY, UNIT, ORGANISATION -> new OrganisationView(reading).glance();
            case POST -> new PostView(reading).glance();
            case SCHEME -> new Glance(List.of(), List.of());
            case SERVICE, CONCEPT, PERSON, DATASET, MUNICIPALITY, DOCUMENT, THING ->
                    new PlainView(reading).glance();
        };
    }

    /// The properties that schema.org has a name for; their values are things.
    Map<Node, String> properties() {
        return switch (this) {
            case AREA -> Map.of(Vocabulary.IN_MUNICIPALITY, "containedInPlace");
            case UNIT -> Map.of(ORG.unitOf.asNode(), "parentOrganization");
            case PROGRAMME, CONCEPT -> Map.of(SKOS.inScheme.asNode(), "inDefinedTermSet");
            case SERVICE ->
                    Map.of(
                            DCTerms.spatial.asNode(),
                            "areaServed",
                            Vocabulary.COMPETENT_AUTHORITY,
                            "serviceOperator");
            case AUTHORITY,
                    ORGANISATION,
                    POST,
                    SCHEME,
                    PERSON,
                    DATASET,
                    MUNICIPALITY,
                    DOCUMENT,
                    THING ->
                    Map.of();
        };
    }
}
