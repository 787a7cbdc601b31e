package org.quartierlod.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.vocab.BaseIri;
import org.springframework.stereotype.Component;

/// What the endpoint can do, in the terms of [SPARQL 1.1 Service
/// Description](https://www.w3.org/TR/sparql11-service-description/).
@Component
class ServiceDescription {
    static final String EXAMPLE =
            """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX urp: <https://w3id.org/urban-renewal/def#>

            SELECT ?area ?name WHERE {
              ?area a urp:RenewalArea ; skos:prefLabel ?name .
              FILTER (lang(?name) = "de")
            }
            ORDER BY ?name
            """;

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final BaseIri base;

    ServiceDescription(BaseIri base) {
        this.base = base;
    }

    Graph graph() {
        var graph = GraphFactory.createDefaultGraph();
        var service = base.node("sparql");
        var dataset = base.node("sparql#dataset");
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        for (var format :
                new String[] {
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "RDF_XML",
                    "JSON-LD",
                    "TriG",
                    "N-Quads"
                }) {
            graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
