package org.quartierlod.sparql;

import java.util.ArrayList;
import java.util.List;
import org.quartierlod.query.QuerySettings;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.store.evaluation.TextLimits;
import org.quartierlod.web.Language;
import org.quartierlod.web.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// All limits of the endpoint, from the settings that are in force.
@Component
class Limits {
    private final QueryLimits query;
    private final GuardLimits guard;
    private final QuerySettings settings;

    Limits(QueryLimits query, GuardLimits guard, QuerySettings settings) {
        this.query = query;
        this.guard = guard;
        this.settings = settings;
    }

    List<Limit> all() {
        var all = new ArrayList<>(ofEvaluation());
        all.addAll(ofText());
        all.addAll(ofLoad());
        return all;
    }

    /// The most important ones.
    String sentence(Language language) {
        var seconds = query.time().toSeconds();
        var megabytes = query.result().toMegabytes();
        return language.pick(
                "Grenzen: %d Sekunden, %d Zeilen, %d MB, %d Abfragen zugleich"
                        .formatted(seconds, query.rows(), megabytes, settings.client()),
                "Limits: %d seconds, %d rows, %d MB, %d queries at once"
                        .formatted(seconds, query.rows(), megabytes, settings.client()));
    }

    private List<Limit> ofEvaluation() {
        return List.of(
                new Limit(
                        "time",
                        query.time().toMillis() / 1000.0 + " s",
                        "Zeit einer Abfrage, bis ihre letzte Zeile geschrieben ist",
                        "Time of a query until its last row is written",
                        ProblemType.QUERY_TIMEOUT),
                new Limit(
                        "rows",
                        number(query.rows()),
                        "Zeilen oder Tripel eines Ergebnisses",
                        "Rows or triples of a result",
                        ProblemType.RESULT_TOO_LARGE),
                new Limit(
                        "result",
                        bytes(query.result()),
                        "Größe eines Ergebnisses",
                        "Size of a result",
                        ProblemType.RESULT_TOO_LARGE),
                new Limit(
                        "triples-at-once",
                        number(TextLimits.MOST_TRIPLES_AT_ONCE),
                        "Tripel eines Ergebnisses in JSON-LD oder RDF/XML",
                        "Triples of a result in JSON-LD or RDF/XML",
                        ProblemType.RESULT_TOO_LARGE),
                new Limit(
                        "characters",
                        number(TextLimits.MOST_CHARACTERS),
                        "Zeichen einer Zeichenkette, die CONCAT oder REPLACE bilden",
                        "Characters of a string that CONCAT or REPLACE makes",
                        ProblemType.QUERY_TOO_COSTLY),
                new Limit(
                        "group-concat",
                        number(TextLimits.MOST_HELD),
                        "Zeichen in allen GROUP_CONCAT einer Abfrage",
                        "Characters in all GROUP_CONCAT of a query",
                        ProblemType.QUERY_TOO_COSTLY),
                new Limit(
                        "pattern",
                        number(TextLimits.MOST_OF_PATTERN),
                        "Zeichen eines regulären Ausdrucks",
                        "Characters of a regular expression",
                        ProblemType.QUERY_NOT_ALLOWED),
                new Limit(
                        "repetitions",
                        number(TextLimits.MOST_REPETITIONS),
                        "Wiederholungen in einem regulären Ausdruck, ineinander multipliziert",
                        "Repetitions in a regular expression, multiplied within each other",
                        ProblemType.QUERY_NOT_ALLOWED),
                new Limit(
                        "steps",
                        number(TextLimits.MOST_STEPS),
                        "Schritte eines regulären Ausdrucks, dessen Wiederholungen ausgeschrieben sind",
                        "Steps of a regular expression with its repetitions written out",
                        ProblemType.QUERY_NOT_ALLOWED),
                new Limit(
                        "digits",
                        number(TextLimits.MOST_DIGITS),
                        "Stellen einer Zahl, die multipliziert oder aus Text gelesen wird",
                        "Digits of a number that is multiplied or read from text",
                        ProblemType.QUERY_TOO_COSTLY));
    }

    private List<Limit> ofText() {
        return List.of(
                new Limit(
                        "text",
                        bytes(guard.text()),
                        "Länge einer Abfrage",
                        "Length of a query",
                        ProblemType.CONTENT_TOO_LARGE),
                structure(
                        "nesting",
                        guard.nesting(),
                        "Klammern ineinander",
                        "Brackets within each other"),
                structure(
                        "patterns",
                        guard.patterns(),
                        "Tripelmuster und Pfadschritte",
                        "Triple patterns and steps of paths"),
                structure("unions", guard.unions(), "Zweige von UNION", "Branches of UNION"),
                structure("values", guard.values(), "Zellen von VALUES", "Cells of VALUES"),
                structure("members", guard.members(), "Glieder von IN", "Members of IN"),
                structure(
                        "expressions",
                        guard.expressions(),
                        "Funktionen und Operatoren",
                        "Functions and operators"));
    }

    private static Limit structure(String key, int most, String german, String english) {
        return new Limit(key, number(most), german, english, ProblemType.QUERY_NOT_ALLOWED);
    }

    private List<Limit> ofLoad() {
        return List.of(
                new Limit(
                        "running",
                        number(settings.running()),
                        "Abfragen, die gleichzeitig laufen",
                        "Queries that run at once",
                        ProblemType.OVERLOADED),
                new Limit(
                        "client",
                        number(settings.client()),
                        "Abfragen eines Rechners, die gleichzeitig laufen",
                        "Queries of one client that run at once",
                        ProblemType.TOO_MANY_QUERIES),
                new Limit(
                        "queue",
                        number(settings.queue()),
                        "Abfragen, die warten",
                        "Queries that wait",
                        ProblemType.OVERLOADED),
                new Limit(
                        "patience",
                        settings.patience().toMillis() / 1000.0 + " s",
                        "Zeit, die eine Abfrage wartet",
                        "Time that a query waits",
                        ProblemType.OVERLOADED),
                new Limit(
                        "transfer",
                        settings.transfer().toMillis() / 1000.0 + " s",
                        "Zeit, die eine Abfrage auf einen langsamen Leser wartet",
                        "Time that a query waits for a slow reader",
                        ProblemType.QUERY_TIMEOUT));
    }

    private static String number(long value) {
        return String.valueOf(value);
    }

    private static String bytes(DataSize size) {
        return size.toBytes() + " B";
    }
}
