package org.quartierlod.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.quartierlod.query.guard.Functions;
import org.quartierlod.representation.Document;
import org.quartierlod.representation.Frame;
import org.quartierlod.sparql.AskedRelease.Chosen;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.PerRelease;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.BaseIri;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What the endpoint can do, in the terms of [SPARQL 1.1 Service
/// Description](https://www.w3.org/TR/sparql11-service-description/), and what there is to be
/// queried, in those of [VoID](https://www.w3.org/TR/void/).
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

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDescription.class);
    private static final QueryFile CLASSES = QueryFile.of(ServiceDescription.class, "classes");
    private static final QueryFile PROPERTIES =
            QueryFile.of(ServiceDescription.class, "properties");
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String UNION = "#union";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "RDF_XML",
                    "JSON-LD",
                    "TriG",
                    "N-Quads");

    private final BaseIri base;
    private final CurrentRelease current;
    private final LimitsDocument limits;
    private final PerRelease<Graph> counted = new PerRelease<>(this::counted);

    ServiceDescription(BaseIri base, CurrentRelease current, LimitsDocument limits) {
        this.base = base;
        this.current = current;
        this.limits = limits;
    }

    /// A description.
    ///
    /// @param isCounted whether it says what it can; otherwise it is to be made again
    record Description(Document document, boolean isCounted) {}

    /// Describes the endpoint of a release. One that the client names has no counts by class and
    /// property: anyone can count them there.
    Description of(Chosen asked) {
        return asked.isChosen()
                ? new Description(document(asked, describe(asked)), true)
                : current.read(this::description);
    }

    /// Without counts where counting fails, which may succeed the next time.
    private Description description(Served served) {
        var asked = new Chosen(served.release(), false);
        try {
            return new Description(document(asked, counted.of(served)), true);
        } catch (QueryFailure e) {
            LOG.warn("Release not counted for the service description reason={}", e.getMessage());
            return new Description(document(asked, describe(asked)), false);
        }
    }

    private Document document(Chosen asked, Graph graph) {
        return new Document(base.node(asked.endpoint()), asked.endpoint(), graph, Frame.FLAT);
    }

    private Graph counted(Served served) {
        var asked = new Chosen(served.release(), false);
        var graph = describe(asked);
        count(graph, served);
        return graph;
    }

    private Graph describe(Chosen asked) {
        var graph = GraphFactory.createGraphMem();
        var service = base.node(asked.endpoint());
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        graph.add(service, RDFS.seeAlso.asNode(), base.node(LimitsDocument.PATH));
        RESULTS.forEach(format ->
                graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        Functions.extensions()
                .forEach(function -> {
                    graph.add(service, sd("extensionFunction"), NodeFactory.createURI(function));
                    graph.add(NodeFactory.createURI(function), RDF.type.asNode(), sd("Function"));
                });
        limits.add(service, graph);
        dataset(graph, asked);
        return graph;
    }

    private void dataset(Graph graph, Chosen asked) {
        var release = asked.release();
        var service = base.node(asked.endpoint());
        var dataset = base.node(asked.endpoint() + "#dataset");
        graph.add(service, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
        graph.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(dataset, VOID.sparqlEndpoint.asNode(), service);
        graph.add(dataset, RDFS.seeAlso.asNode(), base.node("release/" + release.id().number()));
        release.manifest()
                .graphs()
                .forEach((iri, count) -> {
                    var name = NodeFactory.createURI(iri);
                    var named = base.node(asked.endpoint() + "#" + fragment(iri, release.base()));
                    graph.add(dataset, sd("namedGraph"), named);
                    graph.add(named, RDF.type.asNode(), sd("NamedGraph"));
                    graph.add(named, sd("name"), name);
                    graph.add(named, sd("graph"), name);
                    graph.add(name, RDF.type.asNode(), sd("Graph"));
                    graph.add(name, VOID.triples.asNode(), number(count));
                });
        var union = base.node(asked.endpoint() + UNION);
        graph.add(dataset, sd("defaultGraph"), union);
        graph.add(union, RDF.type.asNode(), sd("Graph"));
        graph.add(union, RDF.type.asNode(), VOID.Dataset.asNode());
    }

    /// What names a graph within the description: graphs may lie elsewhere than below the base.
    static String fragment(String iri, BaseIri base) {
        return base.contains(iri)
                ? base.relativize(iri)
                : URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    /// Adds what all graphs together hold, by class and property.
    private void count(Graph graph, Served served) {
        var union = base.node("sparql" + UNION);
        var triples = new long[1];
        count(
                served,
                PROPERTIES,
                (number, property, count) -> {
                    var part = base.node("sparql#property-" + number);
                    graph.add(union, VOID.propertyPartition.asNode(), part);
                    graph.add(part, VOID.property.asNode(), property);
                    graph.add(part, VOID.triples.asNode(), number(count));
                    triples[0] += count;
                });
        graph.add(union, VOID.triples.asNode(), number(triples[0]));
        count(
                served,
                CLASSES,
                (number, type, count) -> {
                    var part = base.node("sparql#class-" + number);
                    graph.add(union, VOID.classPartition.asNode(), part);
                    graph.add(part, VOID._class.asNode(), type);
                    graph.add(part, VOID.entities.asNode(), number(count));
                });
    }

    private interface Counted {
        void is(int number, Node term, long count);
    }

    private static void count(Served served, QueryFile query, Counted counted) {
        var number = 0;
        for (var row : served.store().select(query.query())) {
            var term = row.get(Var.alloc("term"));
            if (term != null && term.isURI()) {
                number++;
                counted.is(
                        number,
                        term,
                        Long.parseLong(row.get(Var.alloc("count")).getLiteralLexicalForm()));
            }
        }
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
