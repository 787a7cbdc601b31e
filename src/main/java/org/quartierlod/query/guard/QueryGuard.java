package org.quartierlod.query.guard;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.vocab.BaseIri;

/// Judges a stranger's query before anything runs.
///
/// @param limits of what it may consist of
/// @param base against which its relative IRIs resolve
public record QueryGuard(GuardLimits limits, BaseIri base) {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    /// A query that may run.
    ///
    /// @param query parsed
    /// @param text as it is handed on, relative IRIs resolving against our base
    /// @param isRepeatable whether asking again gives the same as long as the data is the same
    public record Judged(Query query, String text, boolean isRepeatable) {}

    /// Judges.
    ///
    /// @throws QueryFailure when it may not; with line and column where the parser names them
    public Judged judge(String text) {
        size(text);
        depth(text);
        try {
            var query = parse(text);
            var inspection = new QueryInspection(limits);
            inspection.inspect(query);
            var complete = "BASE <" + base.value() + ">\n" + text;
            return new Judged(query, complete, inspection.isRepeatable());
        } catch (StackOverflowError _) {
            throw refused(
                    QueryFailure.Reason.REFUSED,
                    "Die Abfrage ist zu tief geschachtelt. Bitte vereinfachen.",
                    "The query is nested too deeply. Simplify it.");
        }
    }

    private void size(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limits.text().toBytes()) {
            throw tooLong(limits);
        }
    }

    /// What is said of a query whose text is too long.
    public static QueryFailure tooLong(GuardLimits limits) {
        var most = limits.text().toBytes();
        return refused(
                QueryFailure.Reason.TOO_LONG,
                "Die Abfrage ist länger als die erlaubten " + most + " Byte.",
                "The query is longer than the " + most + " bytes allowed.");
    }

    /// A recursive parser let loose on a million brackets would not come back.
    private void depth(String text) {
        if (Brackets.depth(text) > limits.nesting()) {
            throw refused(
                    QueryFailure.Reason.REFUSED,
                    "Mehr als " + limits.nesting() + " ineinander geschachtelte Klammern.",
                    "More than " + limits.nesting() + " brackets within each other.");
        }
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text, base.value(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw readOnly();
            }
            throw syntax(e);
        } catch (QueryFailure e) {
            throw e;
        } catch (QueryException e) {
            throw said(String.valueOf(e.getMessage()), 0, 0);
        }
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11).getOperations().isEmpty();
        } catch (QueryException _) {
            return false;
        }
    }

    /// What is said of an update.
    public static QueryFailure readOnly() {
        return refused(
                QueryFailure.Reason.READ_ONLY,
                "Änderungen nimmt dieser Dienst nicht an; die Daten ändern sich nur mit einer neuen Ausgabe.",
                "This service takes no updates; the data changes only with a new release.");
    }

    /// The place is the one the message names: Jena's own line and column are those of the token
    /// before.
    private static QueryFailure syntax(QueryParseException e) {
        var message =
                String.valueOf(e.getMessage())
                        .replaceAll("\\s+", " ")
                        .replaceFirst(" Was expecting.*", "");
        var place = PLACE.matcher(message);
        var found = place.find();
        var line = found ? Integer.parseInt(place.group(1)) : e.getLine();
        var column = found ? Integer.parseInt(place.group(2)) : e.getColumn();
        return said(message, Math.max(line, 0), Math.max(column, 0));
    }

    private static QueryFailure said(String message, int line, int column) {
        var shown = message.length() <= 300 ? message : message.substring(0, 300) + "…";
        return new QueryFailure(
                QueryFailure.Reason.SYNTAX,
                new QueryFailure.Told(
                        "Der Parser meldet: " + shown, "The parser says: " + shown, line, column));
    }

    static QueryFailure refused(QueryFailure.Reason reason, String german, String english) {
        return new QueryFailure(reason, QueryFailure.Told.of(german, english));
    }
}
