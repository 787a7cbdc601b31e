package org.quartierlod.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;

/// The one prefix table: what serializers declare and what the check knows as well-spelt
/// namespaces.
public final class Prefixes {
    private static final Map<String, String> TABLE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("adms", "http://www.w3.org/ns/adms#"),
                            Map.entry("cpsv", "http://purl.org/vocab/cpsv#"),
                            Map.entry("cv", "http://data.europa.eu/m8g/"),
                            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
                            Map.entry("dcatde", "http://dcat-ap.de/def/dcatde/"),
                            Map.entry("dct", "http://purl.org/dc/terms/"),
                            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
                            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                            Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
                            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
                            Map.entry("locn", "http://www.w3.org/ns/locn#"),
                            Map.entry("org", "http://www.w3.org/ns/org#"),
                            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                            Map.entry("person", "http://www.w3.org/ns/person#"),
                            Map.entry("prov", "http://www.w3.org/ns/prov#"),
                            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                            Map.entry("sh", "http://www.w3.org/ns/shacl#"),
                            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                            Map.entry("urp", Urp.NAMESPACE),
                            Map.entry("urps", Urp.SHAPES),
                            Map.entry("vann", "http://purl.org/vocab/vann/"),
                            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
                            Map.entry("void", "http://rdfs.org/ns/void#"),
                            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private Prefixes() {}

    /// Prefix to namespace, sorted by prefix.
    public static Map<String, String> table() {
        return Collections.unmodifiableMap(TABLE);
    }

    /// The whole table as Jena takes it.
    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(TABLE);
    }
}
