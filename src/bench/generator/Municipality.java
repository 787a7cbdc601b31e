import java.util.HashSet;
import java.util.List;

/// One municipality and, where it is funded, its administration and areas.
final class Municipality {
    /// The share of municipalities with an area: what leaves 10,752 listed ones with 5,446 overall
    /// measures at 1.6 areas each.
    private static final double FUNDED = 0.32;

    private static final int MOST_AREAS = 60;

    private record Department(String slug, String german, String english) {}

    private static final List<Department> DEPARTMENTS =
            List.of(
                    new Department(
                            "sachgebiet-stadterneuerung",
                            "Sachgebiet Stadterneuerung",
                            "Urban Renewal Section"),
                    new Department(
                            "fachbereich-soziales",
                            "Fachbereich Soziales",
                            "Department of Social Affairs"),
                    new Department(
                            "fachbereich-planen",
                            "Fachbereich Planen und Stadtentwicklung",
                            "Department of Planning and Urban Development"));

    /// A unit of the administration.
    ///
    /// @param slug of the unit, with the municipality in front
    /// @param department what distinguishes it within the municipality
    record Unit(String slug, String department, String german, String english) {}

    /// What an area needs to know of its municipality.
    record Seat(String slug, String name, List<Unit> units) {}

    private final Dice dice;
    private final Names names;
    private final Area areas;

    Municipality(Dice dice, Names names, Area areas) {
        this.dice = dice;
        this.names = names;
        this.areas = areas;
    }

    /// Adds one municipality with all that belongs to it.
    void addTo(County county) {
        var name = names.municipality();
        var slug = names.slug(name);
        county.areas()
                .thing("municipality:" + slug, "cv:AdminUnit", "dct:Location")
                .named("skos:prefLabel", name, name);
        if (!dice.chance(FUNDED)) {
            return;
        }
        var seat = administration(slug, name, county);
        var taken = new HashSet<String>();
        var count = dice.longTail(MOST_AREAS);
        for (var i = 0; i < count; i++) {
            areas.addTo(county, seat, names.area(taken));
        }
    }

    private Seat administration(String slug, String name, County county) {
        var organisation = "organisation:stadt-" + slug;
        county.organisations()
                .thing(
                        organisation,
                        "cv:PublicOrganisation",
                        "org:FormalOrganization",
                        "foaf:Agent")
                .named("skos:prefLabel", "Stadt " + name, "City of " + name)
                .named("dct:title", "Stadt " + name, "City of " + name)
                .with("dct:identifier", Graph.plain("stadt-" + slug))
                .with("dct:spatial", "municipality:" + slug);
        var units =
                DEPARTMENTS.subList(0, dice.between(1, DEPARTMENTS.size())).stream()
                        .map(d ->
                                new Unit(slug + "-" + d.slug(), d.slug(), d.german(), d.english()))
                        .toList();
        for (var unit : units) {
            county.organisations()
                    .thing("unit:" + unit.slug(), "org:OrganizationalUnit", "foaf:Agent")
                    .named("skos:prefLabel", unit.german(), unit.english())
                    .named("dct:title", unit.german(), unit.english())
                    .with("dct:identifier", Graph.plain(unit.slug()))
                    .with("org:unitOf", organisation);
        }
        return new Seat(slug, name, units);
    }
}
