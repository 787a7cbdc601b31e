import java.util.Locale;
import java.util.StringJoiner;

/// Boundaries of areas, an earlier one and the one that superseded it. They lie in the sea off
/// Africa, where longitude and latitude begin to count, so that nobody takes them for surveyed.
final class Extent {
    private final Dice dice;

    Extent(Dice dice) {
        this.dice = dice;
    }

    void addTo(County county, String area) {
        var graph = county.geometries();
        var year = dice.between(1975, 2010);
        county.areas()
                .with("geo:hasGeometry", "geometry:" + area + "-1", "geometry:" + area + "-2")
                .with("geo:hasDefaultGeometry", "geometry:" + area + "-2");
        var x = dice.between(0, 3000) / 1000.0;
        var y = dice.between(0, 3000) / 1000.0;
        graph.thing("geometry:" + area + "-1", "geo:Geometry")
                .with("geo:asWKT", Graph.typed(polygon(x, y, 0.004), "geo:wktLiteral"))
                .with("dct:temporal", "period:" + area + "-umriss-1");
        graph.thing("geometry:" + area + "-2", "geo:Geometry")
                .with("geo:asWKT", Graph.typed(polygon(x, y, 0.006), "geo:wktLiteral"))
                .with("dct:temporal", "period:" + area + "-umriss-2");
        graph.thing("period:" + area + "-umriss-1", "dct:PeriodOfTime")
                .with("dcat:startDate", Calendar.year(year))
                .with("dcat:endDate", Calendar.year(year + 4));
        graph.thing("period:" + area + "-umriss-2", "dct:PeriodOfTime")
                .with("dcat:startDate", Calendar.year(year + 5));
    }

    private String polygon(double x, double y, double radius) {
        var corners = dice.between(8, 60);
        var ring = new StringJoiner(", ", "POLYGON((", "))");
        for (var i = 0; i <= corners; i++) {
            var angle = 2 * StrictMath.PI * (i % corners) / corners;
            ring.add(
                    String.format(
                            Locale.ROOT,
                            "%.6f %.6f",
                            x + radius * StrictMath.cos(angle),
                            y + radius * StrictMath.sin(angle)));
        }
        return ring.toString();
    }
}
