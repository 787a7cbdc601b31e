package org.quartierlod.catalogue.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Geometries in GeoJSON, [RFC 7946 §3.1](https://www.rfc-editor.org/rfc/rfc7946#section-3.1).
class PlacesTests {
    private static Optional<String> geometry(String wkt) {
        return Places.geometry(NodeFactory.createURI("https://quartier.example/id/area/a"), wkt);
    }

    /// Outer rings run counter-clockwise, inner ones clockwise, however they were written.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(9.73 52.37) | {\"type\":\"Point\",\"coordinates\":[9.73,52.37]}",
                "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT Z (9.73 52.37 55) | {\"type\":\"Point\",\"coordinates\":[9.73,52.37,55]}",
                "POLYGON((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1)) | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}",
                "MULTIPOINT((1 2), (3 4)) | {\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}",
            })
    void isWrittenInItsOrder(String wkt, String json) {
        assertThat(geometry(wkt).map(text -> text.replace(".0", ""))).hasValue(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((0 0, 1 1))",
                "POLYGON((0 0, 1 1, 2 2, 3 3))",
                "POINT EMPTY",
                "POINT(9.73",
                ""
            })
    void isNoneWhereNobodyCouldDrawIt(String wkt) {
        assertThat(geometry(wkt)).isEmpty();
    }
}
