package org.quartierlod.web;

import org.quartierlod.store.QueryFailure.Reason;

/// What a failed query is told as, where the failure itself has no words for strangers.
final class QueryProblems {
    private QueryProblems() {}

    static ProblemType type(Reason reason) {
        return switch (reason) {
            case SYNTAX -> ProblemType.QUERY_SYNTAX;
            case REFUSED -> ProblemType.QUERY_NOT_ALLOWED;
            case READ_ONLY -> ProblemType.READ_ONLY;
            case TOO_LONG -> ProblemType.CONTENT_TOO_LARGE;
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
            case TIMED_OUT -> ProblemType.QUERY_TIMEOUT;
            case TOO_LARGE -> ProblemType.RESULT_TOO_LARGE;
            case TOO_MUCH_MEMORY -> ProblemType.QUERY_TOO_COSTLY;
            case TOO_MANY -> ProblemType.TOO_MANY_QUERIES;
            case OVERLOADED -> ProblemType.OVERLOADED;
            case UNAVAILABLE -> ProblemType.UNAVAILABLE;
        };
    }

    static Problem advice(Reason reason, ProblemType type) {
        return switch (reason) {
            case SYNTAX, READ_ONLY, TOO_LONG, NOT_ACCEPTABLE ->
                    Problem.of(type, "Bitte die Abfrage prüfen.", "Check the query.");
            case REFUSED, TOO_MUCH_MEMORY ->
                    Problem.of(
                            type,
                            "Die Abfrage konnte nicht ausgeführt werden. Bitte vereinfachen.",
                            "The query could not be executed. Simplify it.");
            case TIMED_OUT ->
                    Problem.of(
                            type,
                            "Bitte einschränken, etwa mit weniger Mustern oder LIMIT, oder den Gesamtabzug verwenden.",
                            "Narrow it, with fewer patterns or LIMIT, or use the dump.");
            case TOO_LARGE ->
                    Problem.of(
                            type,
                            "Bitte mit LIMIT und OFFSET in Teilen abrufen oder den Gesamtabzug verwenden.",
                            "Fetch it in parts with LIMIT and OFFSET, or use the dump.");
            case TOO_MANY, OVERLOADED ->
                    Problem.of(
                            type,
                            "Bitte in wenigen Sekunden noch einmal versuchen.",
                            "Try again in a few seconds.");
            case UNAVAILABLE ->
                    Problem.of(type, "Bitte später noch einmal versuchen.", "Try again later.");
        };
    }
}
