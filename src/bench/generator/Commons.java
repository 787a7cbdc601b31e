import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What all generated municipalities share: programmes, offices that admit to them, one act, one
/// register. These are the things that very many others point at.
///
/// None of it is a fact, and each says so.
final class Commons {
    /// The source that every generated designation, incumbency and graph names.
    static final String REGISTER = "document:erzeugtes-register";

    /// The legal basis of every generated designation: what an area's document nests, from the
    /// other side, many thousand times.
    static final String ACT = "document:erzeugtes-gesetz";

    static final List<String> PROGRAMMES = numbered("programme:erzeugt-", 6);
    static final List<String> OFFICES = numbered("organisation:erzeugte-foerderstelle-", 8);

    private static final String NOTE_DE =
            "Von einem Programm für Messungen erzeugt; nichts davon ist eine Angabe über die Wirklichkeit.";
    private static final String NOTE_EN =
            "Made by a program for measurements; nothing of it is a statement about the real world.";

    private Commons() {}

    private static List<String> numbered(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> stem + i).toList();
    }

    static Graph graph() {
        var graph = new Graph("What all generated municipalities share. " + NOTE_EN);
        graph.thing(REGISTER, "foaf:Document")
                .named("dct:title", "Erzeugtes Register", "Generated register")
                .named("skos:editorialNote", NOTE_DE, NOTE_EN)
                .with("dct:identifier", Graph.plain("erzeugtes-register"));
        graph.thing(ACT, "eli:LegalResource")
                .named("dct:title", "Erzeugtes Gesetz", "Generated act")
                .named("skos:editorialNote", NOTE_DE, NOTE_EN)
                .with("dct:source", REGISTER);
        for (var i = 0; i < PROGRAMMES.size(); i++) {
            programme(graph, i);
        }
        for (var i = 0; i < OFFICES.size(); i++) {
            var german = "Erzeugte Förderstelle " + (i + 1);
            var english = "Generated funding office " + (i + 1);
            graph.thing(OFFICES.get(i), "org:FormalOrganization", "foaf:Agent")
                    .named("skos:prefLabel", german, english)
                    .named("dct:title", german, english)
                    .with("dct:identifier", Graph.plain("erzeugte-foerderstelle-" + (i + 1)));
        }
        return graph;
    }

    /// Programmes overlap in time, and the later ones have not ended.
    private static void programme(Graph graph, int index) {
        var first = 1971 + 8 * index;
        graph.thing(PROGRAMMES.get(index), "urp:FundingProgramme", "skos:Concept")
                .named(
                        "skos:prefLabel",
                        "Erzeugtes Programm " + (index + 1),
                        "Generated programme " + (index + 1))
                .named("skos:definition", NOTE_DE, NOTE_EN)
                .with("skos:inScheme", "<https://w3id.org/urban-renewal/scheme/programme>")
                .with("urp:firstProgrammeYear", Graph.typed("" + first, "xsd:gYear"));
        if (index < 3) {
            graph.with("urp:lastProgrammeYear", Graph.typed("" + (first + 25), "xsd:gYear"));
        }
    }

    /// Describes the graphs of these files, each by its path below `data-ttl` without `.ttl`.
    static Graph catalogue(List<Path> files) {
        var graph = new Graph("What the generated graphs rest on. " + NOTE_EN);
        for (var file : files) {
            var path = file.toString().replace('\\', '/').replaceFirst("\\.ttl$", "");
            graph.thing("<graph/" + path + ">", "prov:Entity")
                    .named("dct:title", "Erzeugte Daten: " + path, "Generated data: " + path)
                    .named("skos:editorialNote", NOTE_DE, NOTE_EN)
                    .with("dct:source", REGISTER);
        }
        return graph;
    }
}
