package org.quartierlod.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be wrong, as the `type` of [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problems:
/// `{base}problem/{name}`.
public enum ProblemType {
    BAD_REQUEST(
            400,
            "Anfrage nicht verständlich",
            "Request not understood",
            "Parameter oder Kopfzeilen der Anfrage sind fehlerhaft.",
            "Parameters or headers of the request are at fault."),
    QUERY_SYNTAX(
            400,
            "Die Abfrage ist kein gültiges SPARQL 1.1",
            "The query is not valid SPARQL 1.1",
            "Der Parser nennt Zeile und Spalte, an der die Abfrage von der Grammatik abweicht.",
            "The parser names the line and column where the query departs from the grammar."),
    QUERY_NOT_ALLOWED(
            400,
            "Die Abfrage verwendet, was dieser Dienst nicht anbietet",
            "The query uses what this service does not offer",
            "Angeboten werden die Funktionen von SPARQL 1.1 innerhalb der genannten Grenzen.",
            "The functions of SPARQL 1.1 are offered, within the limits named."),
    RESULT_TOO_LARGE(
            400,
            "Das Ergebnis ist zu groß",
            "The result is too large",
            "Ergebnisse kommen vollständig oder gar nicht; dieses überschreitet die Grenze.",
            "Results come complete or not at all; this one exceeds the limit."),
    QUERY_TOO_COSTLY(
            400,
            "Die Abfrage braucht zu viel Speicher",
            "The query needs too much memory",
            "Zwischenergebnisse, Zeichenketten und Zahlen haben Grenzen, damit andere Abfragen weiterlaufen; es gibt kein Teilergebnis.",
            "Intermediate results, strings and numbers have limits, so that other queries can go on; there is no partial result."),
    READ_ONLY(
            403,
            "Dieser Dienst ist nur zum Lesen",
            "This service is read-only",
            "Die Daten ändern sich nur mit einer neuen Ausgabe; Änderungen und Anfragen an andere Dienste sind ausgeschlossen.",
            "The data changes only with a new release; updates and requests to other services are excluded."),
    NOT_FOUND(
            404,
            "Nicht gefunden",
            "Not found",
            "Unter der Adresse hat noch keine Ausgabe etwas beschrieben.",
            "No release has ever described anything at the address."),
    METHOD_NOT_ALLOWED(
            405,
            "Methode nicht erlaubt",
            "Method not allowed",
            "Die Kopfzeile Allow nennt die Methoden, die es gibt.",
            "The header Allow names the methods there are."),
    NOT_ACCEPTABLE(
            406,
            "Kein passendes Format",
            "No acceptable format",
            "Keines der Formate, die es gibt, passt zur Kopfzeile Accept.",
            "None of the formats there are fits the header Accept."),
    GONE(
            410,
            "Nicht mehr veröffentlicht",
            "No longer published",
            "Eine frühere Ausgabe hat etwas unter der Adresse beschrieben; die jetzige tut es nicht mehr.",
            "An earlier release described something at the address; the current one no longer does."),
    PRECONDITION_FAILED(
            412,
            "Bedingung nicht erfüllt",
            "Precondition failed",
            "Was If-Match oder If-Unmodified-Since verlangt, trifft auf das Dokument nicht mehr zu.",
            "What If-Match or If-Unmodified-Since demands is no longer true of the document."),
    CONTENT_TOO_LARGE(
            413,
            "Anfrage zu groß",
            "Request too large",
            "Die Anfrage überschreitet die genannte Größe.",
            "The request exceeds the size named."),
    ADDRESS_TOO_LONG(
            414,
            "Adresse zu lang",
            "Address too long",
            "Lange Abfragen bitte mit POST an /sparql senden.",
            "Send long queries to /sparql by POST."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Dieses Anfrageformat wird nicht angenommen",
            "This request format is not accepted",
            "Die Kopfzeile Content-Type nennt ein Format, das hier nicht gelesen wird.",
            "The header Content-Type names a format that is not read here."),
    RANGE_NOT_SATISFIABLE(
            416,
            "Diesen Teil gibt es nicht",
            "There is no such part",
            "Der Bereich in der Kopfzeile Range liegt hinter dem Ende der Datei.",
            "The range in the header Range lies behind the end of the file."),
    HEADERS_TOO_LARGE(
            431,
            "Kopfzeilen zu groß",
            "Headers too large",
            "Die Kopfzeilen der Anfrage überschreiten die erlaubte Größe.",
            "The headers of the request exceed the size allowed."),
    TOO_MANY_QUERIES(
            429,
            "Zu viele Abfragen auf einmal",
            "Too many queries at once",
            "Von einem Rechner aus laufen schon so viele Abfragen, wie erlaubt sind; Retry-After nennt die Sekunden bis zum nächsten Versuch.",
            "As many queries as are allowed are already running for one client; Retry-After names the seconds until the next attempt."),
    OVERLOADED(
            503,
            "Überlastet",
            "Overloaded",
            "Gerade laufen zu viele Abfragen; Retry-After nennt die Sekunden bis zum nächsten Versuch.",
            "Too many queries are running; Retry-After names the seconds until the next attempt."),
    QUERY_TIMEOUT(
            503,
            "Die Abfrage dauerte zu lange",
            "The query took too long",
            "Die Abfrage hat ihre Zeit aufgebraucht; es gibt kein Teilergebnis.",
            "The query has used up its time; there is no partial result."),
    UNAVAILABLE(
            503,
            "Die Daten sind vorübergehend nicht erreichbar",
            "The data is temporarily out of reach",
            "Der Speicher antwortet nicht; Retry-After nennt die Sekunden bis zum nächsten Versuch.",
            "The store does not answer; Retry-After names the seconds until the next attempt."),
    INTERNAL(
            500,
            "Fehler auf unserer Seite",
            "A fault on our side",
            "Der Fehler wurde aufgezeichnet.",
            "The fault has been recorded.");

    private final int status;
    private final String german;
    private final String english;
    private final String germanMeaning;
    private final String englishMeaning;

    ProblemType(
            int status,
            String german,
            String english,
            String germanMeaning,
            String englishMeaning) {
        this.status = status;
        this.german = german;
        this.english = english;
        this.germanMeaning = germanMeaning;
        this.englishMeaning = englishMeaning;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// Whether the same request may succeed in a moment.
    boolean isPassing() {
        return this == TOO_MANY_QUERIES || this == OVERLOADED || this == UNAVAILABLE;
    }

    /// As in the address.
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A short title in the language.
    public String title(Language language) {
        return language.pick(german, english);
    }

    /// What it means, in the language.
    public String meaning(Language language) {
        return language.pick(germanMeaning, englishMeaning);
    }

    /// The type with this name in its address.
    public static Optional<ProblemType> of(String path) {
        return Arrays.stream(values()).filter(type -> type.path().equals(path)).findFirst();
    }

    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
