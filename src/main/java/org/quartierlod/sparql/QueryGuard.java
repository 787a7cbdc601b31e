package org.quartierlod.sparql;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.stereotype.Component;

/// Judges a stranger's query before anything runs: its size and depth as text, its syntax, and what
/// the parsed query would do.
@Component
class QueryGuard {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    private final GuardLimits limits;
    private final BaseIri base;

    QueryGuard(GuardLimits limits, BaseIri base) {
        this.limits = limits;
        this.base = base;
    }

    /// A query that may run.
    ///
    /// @param query parsed
    /// @param text as it is handed on, relative IRIs resolving against our base
    record Judged(Query query, String text) {}

    /// @throws ProblemException when it may not; with `line` and `column` where the parser names
    ///   them
    Judged judge(String text) {
        size(text);
        depth(text);
        try {
            var query = parse(text);
            new QueryInspection(limits).inspect(query);
            return new Judged(query, "BASE <" + base.value() + ">\n" + text);
        } catch (StackOverflowError _) {
            throw refused(
                    ProblemType.QUERY_NOT_ALLOWED,
                    "Die Abfrage ist zu tief geschachtelt. Bitte vereinfachen.",
                    "The query is nested too deeply. Simplify it.");
        }
    }

    private void size(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limits.text().toBytes()) {
            throw refused(
                    ProblemType.CONTENT_TOO_LARGE,
                    "Die Abfrage ist länger als die erlaubten "
                            + limits.text().toBytes()
                            + " Byte.",
                    "The query is longer than the " + limits.text().toBytes() + " bytes allowed.");
        }
    }

    /// Counts brackets wherever they stand: a few too many inside strings do no harm, a recursive
    /// parser let loose on a million does.
    private void depth(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth +=
                    c == '(' || c == '{' || c == '['
                            ? 1
                            : c == ')' || c == '}' || c == ']' ? -1 : 0;
            if (depth > limits.nesting()) {
                throw refused(
                        ProblemType.QUERY_NOT_ALLOWED,
                        "Mehr als " + limits.nesting() + " ineinander geschachtelte Klammern.",
                        "More than " + limits.nesting() + " brackets within each other.");
            }
        }
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text, base.value(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw refused(
                        ProblemType.READ_ONLY,
                        "Änderungen nimmt dieser Dienst nicht an; die Daten ändern sich nur mit einer neuen Ausgabe.",
                        "This service takes no updates; the data changes only with a new release.");
            }
            throw syntax(e);
        } catch (QueryException e) {
            throw refused(
                    ProblemType.QUERY_SYNTAX,
                    "Der Parser meldet: " + e.getMessage(),
                    "The parser says: " + e.getMessage());
        }
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11).getOperations().isEmpty();
        } catch (QueryException _) {
            return false;
        }
    }

    /// The place is the one the message names: Jena's own line and column are those of the token
    /// before.
    private static ProblemException syntax(QueryParseException e) {
        var message =
                String.valueOf(e.getMessage())
                        .replaceAll("\\s+", " ")
                        .replaceFirst(" Was expecting.*", "");
        var shown = message.length() <= 300 ? message : message.substring(0, 300) + "…";
        var place = PLACE.matcher(message);
        var found = place.find();
        var line = found ? Integer.parseInt(place.group(1)) : e.getLine();
        var column = found ? Integer.parseInt(place.group(2)) : e.getColumn();
        var extensions =
                line < 1
                        ? Map.<String, Object>of()
                        : Map.<String, Object>of("line", line, "column", column);
        return new ProblemException(
                new Problem(
                        ProblemType.QUERY_SYNTAX,
                        "Der Parser meldet: " + shown,
                        "The parser says: " + shown,
                        extensions));
    }

    static ProblemException refused(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }
}
