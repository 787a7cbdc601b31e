import java.util.List;

/// The legal side of areas: designations with their statute, period and events.
final class Designation {
    private static final List<String> TYPES =
            List.of(
                    "sanierungsgebiet",
                    "soziale-stadt-gebiet",
                    "stadtumbaugebiet",
                    "gemeindebeschluss",
                    "erhaltungsgebiet",
                    "entwicklungsbereich");

    private record Change(String slug, String german, String english) {}

    private static final List<Change> CHANGES =
            List.of(
                    new Change("erweiterung", "Erweiterung", "Extension"),
                    new Change("verlaengerung", "Verlängerung", "Prolongation"),
                    new Change("teilaufhebung", "Teilaufhebung", "Partial repeal"));

    private static final Change BEGIN = new Change("festlegung", "Festlegung", "Establishment");
    private static final Change END = new Change("aufhebung", "Aufhebung", "Repeal");

    private final Dice dice;
    private final Calendar calendar;

    Designation(Dice dice, Calendar calendar) {
        this.dice = dice;
        this.calendar = calendar;
    }

    /// Adds the designation of an area. It may begin before its programme does.
    void addTo(County county, String area, Municipality.Seat seat, String name, String programme) {
        var first = dice.between(1971, 2019);
        var last = dice.chance(0.55) ? first + dice.between(4, 20) : 0;
        var statute = statute(county, area, name);
        county.designations()
                .thing("designation:" + area, "urp:Designation")
                .named(
                        "dct:title",
                        "Festlegung des Gebiets " + name,
                        "Designation of the area " + name)
                .with("urp:designatedArea", "area:" + area)
                .with("urp:designationType", "designation-type:" + dice.mostlyFirst(TYPES))
                .with(
                        "urp:designationStatus",
                        "designation-status:" + (last > 0 ? "abgeschlossen" : "festlegung"))
                .with("urp:designatingAuthority", "organisation:stadt-" + seat.slug())
                .with("urp:legalBasis", Commons.ACT)
                .with("urp:enactedBy", statute)
                .with("dct:temporal", "period:" + area)
                .with("dct:source", Commons.REGISTER);
        if (dice.chance(0.7)) {
            county.designations().with("urp:underProgramme", programme);
        }
        period(county, area, first, last);
        event(county, area, 1, BEGIN, statute, calendar.date(first));
        changes(county, area, name, first, last);
    }

    private static String statute(County county, String area, String name) {
        var statute = "document:satzung-" + area;
        county.documents()
                .thing(statute, "eli:LegalResource")
                .named("dct:title", "Erzeugte Satzung " + name, "Generated statute " + name)
                .with("dct:source", Commons.REGISTER);
        return statute;
    }

    private void period(County county, String area, int first, int last) {
        county.designations()
                .thing("period:" + area, "dct:PeriodOfTime")
                .with("dcat:startDate", calendar.date(first));
        if (last > 0) {
            county.designations().with("dcat:endDate", calendar.date(last));
        }
    }

    /// Most designations change once or never, a few many times.
    private void changes(County county, String area, String name, int first, int last) {
        var count = dice.longTail(9) - 1 + (last > 0 ? 1 : 0);
        for (var i = 2; i <= count + 1; i++) {
            var decision = "document:beschluss-" + area + "-" + i;
            county.documents()
                    .thing(decision, "foaf:Document")
                    .named(
                            "dct:title",
                            "Erzeugter Beschluss " + name + " " + i,
                            "Generated decision " + name + " " + i)
                    .with("dct:source", Commons.REGISTER);
            var isEnd = last > 0 && i == count + 1;
            var year = isEnd ? last : Math.min(first + i, last > 0 ? last : first + i);
            event(
                    county,
                    area,
                    i,
                    isEnd ? END : dice.oneOf(CHANGES),
                    decision,
                    calendar.date(year));
        }
    }

    private static void event(
            County county, String area, int number, Change change, String decision, String date) {
        county.designations()
                .thing("event:" + area + "-" + number, "urp:DesignationEvent")
                .named("dct:title", change.german(), change.english())
                .with("urp:affectedDesignation", "designation:" + area)
                .with("urp:eventType", "event-type:" + change.slug())
                .with("urp:decidedBy", decision)
                .with("dct:date", date);
    }
}
