package org.quartierlod.representation.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/// What a page is about, for schema.org: only what the document says.
final class About {
    private static final Map<String, String> TYPES =
            Map.of(
                    "containedInPlace",
                    "AdministrativeArea",
                    "parentOrganization",
                    "Organization",
                    "inDefinedTermSet",
                    "DefinedTermSet",
                    "areaServed",
                    "Place",
                    "serviceOperator",
                    "Organization");

    private final Reading reading;
    private final Kind kind;

    About(Reading reading, Kind kind) {
        this.reading = reading;
        this.kind = kind;
    }

    SchemaOrg.About thing(String description) {
        var about = new LinkedHashMap<>(thing(reading.subject(), kind.schemaOrg()));
        if (!description.isEmpty()) {
            about.put("description", description);
        }
        var others =
                reading.objects(reading.subject(), SKOS.altLabel.asNode()).stream()
                        .map(reading::name)
                        .toList();
        if (!others.isEmpty()) {
            about.put("alternateName", others);
        }
        properties().forEach(about::put);
        return new SchemaOrg.About(about);
    }

    private Map<String, Object> properties() {
        var properties = new TreeMap<String, Object>();
        kind.properties()
                .forEach((property, name) -> {
                    List<Object> values = new ArrayList<>();
                    reading.objects(reading.subject(), property).stream()
                            .filter(Node::isURI)
                            .forEach(value ->
                                    values.add(thing(value, TYPES.getOrDefault(name, "Thing"))));
                    if (!values.isEmpty()) {
                        properties.put(name, values);
                    }
                });
        return properties;
    }

    private Map<String, Object> thing(Node node, String type) {
        return SchemaOrg.ordered("@type", type, "@id", node.getURI(), "name", reading.name(node));
    }
}
