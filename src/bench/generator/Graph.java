import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One Turtle file while it grows. It counts its triples, so that nothing has to be parsed to know
/// how large a project became.
final class Graph {
    private static final String PREFIXES =
            """
            @prefix area: <id/area/> .
            @prefix cpsv: <http://purl.org/vocab/cpsv#> .
            @prefix cv: <http://data.europa.eu/m8g/> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix designation: <id/designation/> .
            @prefix designation-status: <https://w3id.org/urban-renewal/scheme/designation-status/> .
            @prefix designation-type: <https://w3id.org/urban-renewal/scheme/designation-type/> .
            @prefix document: <id/document/> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix event: <id/event/> .
            @prefix event-type: <https://w3id.org/urban-renewal/scheme/event-type/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix funding-status: <https://w3id.org/urban-renewal/scheme/funding-status/> .
            @prefix geo: <http://www.opengis.net/ont/geosparql#> .
            @prefix geometry: <id/geometry/> .
            @prefix incumbency: <id/incumbency/> .
            @prefix individual: <id/person/> .
            @prefix measure: <id/measure/> .
            @prefix municipality: <id/municipality/> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix organisation: <id/organisation/> .
            @prefix period: <id/period/> .
            @prefix person: <http://www.w3.org/ns/person#> .
            @prefix pillar: <https://w3id.org/urban-renewal/scheme/pillar/> .
            @prefix post: <id/post/> .
            @prefix programme: <https://w3id.org/urban-renewal/scheme/programme/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix role: <https://w3id.org/urban-renewal/scheme/role/> .
            @prefix service: <id/service/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix task: <https://w3id.org/urban-renewal/scheme/task/> .
            @prefix unit: <id/unit/> .
            @prefix urp: <https://w3id.org/urban-renewal/def#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final StringBuilder text = new StringBuilder();
    private long triples;

    Graph(String comment) {
        text.append("# ").append(comment).append("\n\n").append(PREFIXES);
    }

    /// Begins the description of a thing; the one before ends.
    Graph thing(String subject, String... types) {
        text.append(triples == 0 ? "\n" : " .\n\n").append(subject).append(" a ");
        return objects(types);
    }

    /// Says one more thing of the thing begun last.
    Graph with(String predicate, String... objects) {
        text.append(" ;\n    ").append(predicate).append(' ');
        return objects(objects);
    }

    /// Labels in both languages, as every thing has them.
    Graph named(String predicate, String german, String english) {
        return with(predicate, in("de", german), in("en", english));
    }

    /// A statement of its own about a thing described elsewhere.
    Graph also(String subject, String predicate, String object) {
        text.append(triples == 0 ? "\n" : " .\n\n").append(subject).append(' ').append(predicate);
        text.append(' ');
        return objects(object);
    }

    private Graph objects(String... objects) {
        text.append(String.join(" , ", objects));
        triples += objects.length;
        return this;
    }

    boolean isEmpty() {
        return triples == 0;
    }

    long triples() {
        return triples;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + " .\n", StandardCharsets.UTF_8);
    }

    static String in(String language, String text) {
        return plain(text) + "@" + language;
    }

    static String plain(String text) {
        return '"' + text + '"';
    }

    static String typed(String value, String datatype) {
        return plain(value) + "^^" + datatype;
    }
}
