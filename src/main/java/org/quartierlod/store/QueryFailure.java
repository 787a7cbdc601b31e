package org.quartierlod.store;

import org.jspecify.annotations.Nullable;

/// A query that gave no result, complete or otherwise.
public final class QueryFailure extends RuntimeException {
    /// Why.
    public enum Reason {
        /// It is no query of SPARQL 1.1.
        SYNTAX,
        /// It uses what is not offered, or more than is allowed.
        REFUSED,
        /// It would change data or ask another service.
        READ_ONLY,
        /// Its text is longer than allowed.
        TOO_LONG,
        /// Its result has none of the formats asked for.
        NOT_ACCEPTABLE,
        /// It took longer than allowed.
        TIMED_OUT,
        /// Its result is larger than allowed.
        TOO_LARGE,
        /// It needed more memory than allowed.
        TOO_MUCH_MEMORY,
        /// The client asks too many at once.
        TOO_MANY,
        /// Too many others are being answered.
        OVERLOADED,
        /// The store cannot be reached or answered nonsense.
        UNAVAILABLE
    }

    private final Reason reason;
    private final transient @Nullable Told told;

    /// What the person who asked is told, where the reason alone does not say it.
    ///
    /// @param line of the query, from 1; 0 where the fault has no place
    /// @param column from 1
    public record Told(String german, String english, int line, int column) {
        /// Of a fault without a place.
        public static Told of(String german, String english) {
            return new Told(german, english, 0, 0);
        }
    }

    /// A failure of which only the reason is for strangers.
    public QueryFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.told = null;
    }

    /// A failure with a cause.
    public QueryFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.told = null;
    }

    /// A failure that is explained to whoever asked.
    public QueryFailure(Reason reason, Told told) {
        super(told.english());
        this.reason = reason;
        this.told = told;
    }

    /// Why there is no result.
    public Reason reason() {
        return reason;
    }

    /// The explanation, if there is one.
    public @Nullable Told told() {
        return told;
    }
}
