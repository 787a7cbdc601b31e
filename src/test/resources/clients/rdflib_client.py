"""Uses a server as researchers do with rdflib: the documents, the description of the endpoint, queries, the graph store.

usage: rdflib_client.py BASE
Prints a line for each thing that went well and fails at the first that did not.
"""
import sys
from urllib.parse import quote

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore

base = sys.argv[1]
endpoint = base + "sparql"
area = URIRef(base + "id/area/muehlenberg")
graph_of_areas = base + "graph/hannover/areas"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
URP = Namespace("https://w3id.org/urban-renewal/def#")
name = Literal("Mühlenberg", lang="de")


def went_well(what, truth):
    if not truth:
        sys.exit("failed: " + what)
    print(what)


# The thing itself, by content negotiation and over the redirect to its document.
document = Graph().parse(str(area))
went_well("thing", (area, SKOS.prefLabel, name) in document)

# One document in four formats is one graph.
documents = {
    format: Graph().parse(base + "doc/area/muehlenberg." + suffix, format=format)
    for format, suffix in {"turtle": "ttl", "xml": "rdf", "nt": "nt", "json-ld": "jsonld"}.items()
}
went_well("formats", all(isomorphic(graph, document) for graph in documents.values()))

# The catalogue, from the addresses alone that a portal is given: one graph in each format.
for path in "catalog.", "catalog/2.1.1/catalog.":
    catalogues = [Graph().parse(base + path + suffix) for suffix in ("ttl", "rdf", "nt", "jsonld")]
    went_well(path, all(isomorphic(graph, catalogues[0]) for graph in catalogues) and len(catalogues[0]) > 500)

# What the endpoint says of itself.
description = Graph().parse(endpoint)
service = description.value(predicate=RDF.type, object=SD.Service)
went_well("description", description.value(service, SD.endpoint) == URIRef(endpoint))

# Questions through the store.
store = SPARQLStore(endpoint)
remote = Graph(store)
went_well("triple", (area, SKOS.prefLabel, name) in remote)
went_well("triples", len(list(remote.triples((area, None, None)))) > 3)
rows = list(
    remote.query(
        "SELECT ?name { ?area a urp:RenewalArea ; skos:prefLabel ?name FILTER (LANG(?name) = 'de') } ORDER BY ?name",
        initNs={"urp": URP, "skos": SKOS},
    )
)
went_well("select", name in [row.name for row in rows] and len(rows) > 3)
went_well("ask", remote.query("ASK { <%s> a <%s> }" % (area, URP.RenewalArea)).askAnswer)
constructed = remote.query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }" % graph_of_areas).graph
went_well("construct", (area, RDF.type, URP.RenewalArea) in constructed)
described = remote.query("DESCRIBE <%s>" % area).graph
went_well("describe", (area, SKOS.prefLabel, name) in described)
for method in "GET", "POST", "POST_FORM":
    store = SPARQLStore(endpoint, method=method)
    went_well(method, len(list(Graph(store).query("SELECT * { <%s> ?p ?o }" % area))) > 3)
for format in "xml", "json", "csv", "tsv":
    store = SPARQLStore(endpoint, returnFormat=format)
    went_well(format, len(list(Graph(store).query("SELECT * { <%s> ?p ?o }" % area))) > 3)

# A graph by its name.
named = Graph(SPARQLStore(endpoint), identifier=URIRef(graph_of_areas))
went_well("named", (area, RDF.type, URP.RenewalArea) in Graph().parse(
    endpoint + "?query=" + quote("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }") + "&default-graph-uri=" + quote(graph_of_areas)
))
went_well("identifier", len(list(named.triples((area, None, None)))) > 3)

# Another service's question to ours, as a federated query sends it.
went_well("service", len(list(Graph().query(
    "SELECT * { SERVICE <%s> { <%s> <%s> ?name } }" % (endpoint, area, SKOS.prefLabel)
))) == 2)

# The graph store.
went_well("graph store", len(Graph().parse(base + "data?graph=" + quote(graph_of_areas, safe=""))) == len(constructed))
