package org.quartierlod.catalogue.dump;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The places of a dataset as [GeoJSON](https://www.rfc-editor.org/rfc/rfc7946): longitude before
/// latitude, in degrees of WGS 84. A place whose geometry is not known is a feature too (§3.2).
/// Names are texts; what else is known of a place are lists of IRIs.
public final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final QueryFile QUERY = QueryFile.of(Places.class, "places");
    private static final Var PLACE = Var.alloc("place");
    private static final Var WKT = Var.alloc("wkt");
    private static final List<Var> NAMES = variables("name_de", "name_en");
    private static final List<Var> LINKS =
            variables("municipality", "district", "measure", "programme");

    private Places() {}

    private static List<Var> variables(String... names) {
        return Stream.of(names).map(Var::alloc).toList();
    }

    /// Whether a dataset is about places.
    public static boolean areIn(String dataset) {
        return dataset.equals("areas");
    }

    /// A feature a line, in UTF-8.
    ///
    /// @param graphs in which they are described
    public static byte[] geoJson(Store store, Collection<String> graphs) {
        var places =
                store.select(QUERY.from(graphs)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get(PLACE),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var bytes = new ByteArrayOutputStream();
        try (var out = JsonMapper.shared().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("type", "FeatureCollection");
            out.writeArrayPropertyStart("features");
            places.forEach((place, rows) -> feature(place, rows, out));
            out.writeRaw('\n');
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void feature(Node place, List<Binding> rows, JsonGenerator out) {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", place.getURI());
        out.writeName("geometry");
        values(rows, WKT)
                .findFirst()
                .flatMap(wkt -> geometry(place, wkt.getLiteralLexicalForm()))
                .ifPresentOrElse(out::writeRawValue, out::writeNull);
        out.writeObjectPropertyStart("properties");
        for (var name : NAMES) {
            out.writeStringProperty(
                    name.getName(),
                    values(rows, name).findFirst().map(Node::getLiteralLexicalForm).orElse(null));
        }
        for (var link : LINKS) {
            out.writeArrayPropertyStart(link.getName());
            values(rows, link).map(Node::getURI).sorted().forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static Stream<Node> values(List<Binding> rows, Var variable) {
        return rows.stream().map(row -> row.get(variable)).filter(Objects::nonNull).distinct();
    }

    /// All geometries of a release are in CRS84, whether they say so or not.
    static Optional<String> geometry(Node place, String wkt) {
        try {
            var geometry = new WKTReader().read(wkt.replaceFirst("^\\s*<[^>]*>", ""));
            var writer = new GeoJsonWriter();
            writer.setEncodeCRS(false);
            writer.setForceCCW(true);
            return geometry.isEmpty() ? Optional.empty() : Optional.of(writer.write(geometry));
        } catch (ParseException | IllegalArgumentException e) {
            LOG.warn("Geometry left out place={} reason={}", place, e.getMessage());
            return Optional.empty();
        }
    }
}
