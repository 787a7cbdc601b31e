package org.quartierlod.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.quartierlod.source.Outcome;

/// Geometries are stored as WKT in CRS84 (longitude, latitude) and in nothing else ([GeoSPARQL 1.1
/// §8.8.5](https://docs.ogc.org/is/22-047r1/22-047r1.html)): other systems are silently taken for
/// degrees by the store.
final class CrsPolicy implements Policy {
    private static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final Pattern NAMED = Pattern.compile("^\\s*<([^>]*)>\\s*(.*)$", Pattern.DOTALL);
    private static final String NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)";

    /// The first two numbers of a tuple; height and measure follow them.
    private static final Pattern PAIR = Pattern.compile("(?<=[(,])\\s*" + NUMBER + "\\s+" + NUMBER);

    @Override
    public Stream<Finding> findings(Checked data) {
        var findings = new ArrayList<Finding>();
        data.sources()
                .parsed()
                .forEach(file ->
                        file.triples().stream()
                                .filter(t -> isGeometry(t.getObject()))
                                .forEach(t -> geometry(t, file, data, findings)));
        return findings.stream();
    }

    private static boolean isGeometry(Node node) {
        return node.isLiteral() && node.getLiteralDatatypeURI().equals(WKT);
    }

    private static void geometry(
            Triple triple, Outcome.Parsed file, Checked data, List<Finding> findings) {
        var literal = triple.getObject();
        var path = data.shown(triple.getPredicate());
        wkt(literal.getLiteralLexicalForm())
                .ifPresent(p ->
                        findings.add(
                                data.finding(
                                        p.rule(),
                                        Severity.VIOLATION,
                                        file,
                                        triple.getSubject(),
                                        path,
                                        p.german(),
                                        p.english())));
    }

    private record Problem(String rule, String german, String english) {}

    private static Optional<Problem> wkt(String text) {
        var named = NAMED.matcher(text);
        var hasName = named.matches();
        if (hasName && !named.group(1).equals(CRS84)) {
            return Optional.of(
                    new Problem(
                            "crs",
                            "Das Koordinatensystem <"
                                    + named.group(1)
                                    + "> ist nicht CRS84. Bitte nach CRS84 (Länge, Breite in Grad) umrechnen und <"
                                    + CRS84
                                    + "> schreiben.",
                            "The coordinate reference system <"
                                    + named.group(1)
                                    + "> is not CRS84. Transform to CRS84 (longitude, latitude in degrees) and write <"
                                    + CRS84
                                    + ">."));
        }
        var pairs = PAIR.matcher(hasName ? named.group(2) : text);
        while (pairs.find()) {
            var longitude = Double.parseDouble(pairs.group(1));
            var latitude = Double.parseDouble(pairs.group(2));
            if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
                return Optional.of(
                        new Problem(
                                "coordinates",
                                "Das Koordinatenpaar '"
                                        + pairs.group().strip()
                                        + "' liegt nicht auf der Erde. Bitte Länge und Breite in Grad schreiben, Länge zuerst.",
                                "The pair of coordinates '"
                                        + pairs.group().strip()
                                        + "' is not on the Earth. Write longitude and latitude in degrees, longitude first."));
            }
        }
        return Optional.empty();
    }
}
