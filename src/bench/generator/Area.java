import java.util.List;
import java.util.Optional;

/// Areas with all that is said of them: funding, law, contacts, service, extent.
final class Area {
    private static final List<String> FUNDING =
            List.of("laufend", "abgerechnet", "ausfinanziert", "ruhend");
    private static final String CONTACT = "role:kontakt-quartiersmanagement";

    private final Dice dice;
    private final Names names;
    private final Designation designations;
    private final Extent extents;
    private int persons;
    private int count;
    private Optional<String> typical = Optional.empty();

    Area(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
        this.designations = new Designation(dice, new Calendar(dice));
        this.extents = new Extent(dice);
    }

    int count() {
        return count;
    }

    /// The first area that is like most others.
    Optional<String> typical() {
        return typical;
    }

    /// Adds an area.
    void addTo(County county, Municipality.Seat seat, String name) {
        count++;
        var slug = names.slug(seat.slug() + "-" + name);
        county.areas()
                .thing("area:" + slug, "urp:RenewalArea", "dct:Location")
                .named("skos:prefLabel", name, name)
                .with("dct:identifier", Graph.plain(slug))
                .with("urp:inMunicipality", "municipality:" + seat.slug());
        var hasExtent = dice.chance(0.15);
        if (hasExtent) {
            extents.addTo(county, slug);
        }
        var measures = dice.chance(0.2) ? 2 : 1;
        var programme = 0;
        for (var i = 1; i <= measures; i++) {
            // The second is of another programme: overall measures overlap, programmes do too.
            programme = i == 1 ? programme() : (programme + 1) % Commons.PROGRAMMES.size();
            measure(county, slug + (i == 1 ? "" : "-" + i), slug, name, programme);
        }
        var isDesignated = dice.chance(0.9);
        if (isDesignated) {
            designations.addTo(county, slug, seat, name, Commons.PROGRAMMES.get(programme));
        }
        var posts = Math.min(dice.chance(0.9) ? 2 : 3, seat.units().size());
        for (var unit : seat.units().subList(0, posts)) {
            post(county, slug, name, unit);
        }
        if (dice.chance(0.3)) {
            service(county, slug, name, seat);
        }
        if (typical.isEmpty() && isDesignated && !hasExtent && measures == 1 && posts == 2) {
            typical = Optional.of(slug);
        }
    }

    /// Which programme: the fourth most often, so that one of them is very well connected.
    private int programme() {
        return (dice.mostlyFirst(List.of(0, 1, 2, 3, 4, 5)) + 3) % Commons.PROGRAMMES.size();
    }

    private void measure(County county, String slug, String area, String name, int programme) {
        var first = 1971 + 8 * programme + dice.between(0, 8);
        var number = programme + 1;
        county.measures()
                .thing("measure:" + slug, "urp:OverallMeasure")
                .named(
                        "dct:title",
                        "Gesamtmaßnahme " + name + " im Erzeugten Programm " + number,
                        "Overall measure " + name + " in Generated programme " + number)
                .with("dct:identifier", Graph.plain(slug))
                .with("urp:fundedArea", "area:" + area)
                .with("urp:underProgramme", Commons.PROGRAMMES.get(programme))
                .with("urp:admittedBy", dice.oneOf(Commons.OFFICES))
                .with("urp:fundingStatus", "funding-status:" + dice.mostlyFirst(FUNDING))
                .with("urp:firstProgrammeYear", Calendar.year(first));
        if (dice.chance(0.5)) {
            county.measures()
                    .with("urp:lastProgrammeYear", Calendar.year(first + dice.between(3, 15)));
        }
    }

    private void post(County county, String area, String name, Municipality.Unit unit) {
        var slug = area + "-" + unit.department();
        var german = "Kontakt Quartiersmanagement " + name + ", " + unit.german();
        var english = "Neighbourhood management contact " + name + ", " + unit.english();
        county.posts()
                .thing("post:" + slug, "org:Post")
                .named("skos:prefLabel", german, english)
                .with("dct:identifier", Graph.plain(slug))
                .with("org:postIn", "unit:" + unit.slug())
                .with("org:role", CONTACT)
                .with("urp:responsibleForArea", "area:" + area);
        var incumbency = "incumbency:" + dice.opaque();
        county.posts()
                .thing(incumbency, "urp:PostIncumbency", "org:Membership")
                .named(
                        "dct:title",
                        "Besetzung der Stelle „" + german + "“",
                        "Incumbency of the post ‘" + english + "’")
                .with("urp:inPost", "post:" + slug)
                .with("org:organization", "unit:" + unit.slug())
                .with("org:role", CONTACT)
                .with("dct:source", Commons.REGISTER);
        var person = "individual:" + dice.opaque();
        county.persons()
                .thing(person, "foaf:Person", "person:Person")
                .with("foaf:name", Graph.plain("Person %06d".formatted(++persons)))
                .also(incumbency, "org:member", person);
    }

    private static void service(County county, String area, String name, Municipality.Seat seat) {
        var slug = "quartiersmanagement-" + area;
        county.services()
                .thing("service:" + slug, "cpsv:PublicService")
                .named(
                        "dct:title",
                        "Quartiersmanagement " + name,
                        "Neighbourhood management " + name)
                .with("dct:identifier", Graph.plain(slug))
                .named(
                        "dct:description",
                        "Quartiersmanagement im Gebiet " + name + ".",
                        "Neighbourhood management in the area " + name + ".")
                .with("cv:hasCompetentAuthority", "organisation:stadt-" + seat.slug())
                .with("dct:spatial", "area:" + area);
    }
}
