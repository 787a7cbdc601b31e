package org.quartierlod.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.TestProject;
import org.quartierlod.vocab.BaseIri;

class CrsPolicyTests {
    @TempDir private Path folder;

    private List<String> findings(String wkt) {
        var turtle =
                "@prefix geo: <http://www.opengis.net/ont/geosparql#> .\n"
                        + "<id/geometry/a> a geo:Geometry ; geo:asWKT \""
                        + wkt
                        + "\"^^geo:wktLiteral .";
        var project = TestProject.copyTo(folder).write("data-ttl/new.ttl", turtle);
        return project.check(new BaseIri("https://quartier.example/")).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(9.705 52.405)",
                "POINT Z (9.705 52.405 300)",
                "POINT ZM (9.705 52.405 300 1000)",
                "POINT(-1.8e+2 +90.)",
                "LINESTRING(9.7 52.4,9.8 52.5 , .1 -.5)",
                "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(9.705 52.405)",
                "MULTIPOLYGON(((9.70 52.40, 9.71 52.40, 9.71 52.41, 9.70 52.40)))"
            })
    void longitudeAndLatitudeAreTaken(String wkt) {
        assertThat(findings(wkt)).doesNotContain("crs", "coordinates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<http://www.opengis.net/def/crs/EPSG/0/25832> POINT(550000 5800000)|crs",
                "<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(52.405 9.705)|crs",
                "<https://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(9.705 52.405)|crs",
                "POINT(550000 5800000)|coordinates",
                "POINT(9.705 90.1)|coordinates",
                "LINESTRING(9.7 52.4,181 52.5)|coordinates",
                "POINT(1e3 1)|coordinates",
                "POINT Z (9.705 -91 3)|coordinates"
            })
    void otherSystemsAndPlacesOffTheEarthAreFindings(String wkt, String rule) {
        assertThat(findings(wkt)).containsExactly(rule);
    }
}
