package org.quartierlod.store;

/// A query that gave no result, complete or otherwise.
public final class QueryFailure extends RuntimeException {
    /// Why.
    public enum Reason {
        /// The store refused the query itself.
        REFUSED,
        /// It took longer than allowed.
        TIMED_OUT,
        /// Its result is larger than allowed.
        TOO_LARGE,
        /// Too many others are being answered.
        OVERLOADED,
        /// The store cannot be reached or answered nonsense.
        UNAVAILABLE
    }

    private final Reason reason;

    QueryFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    QueryFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// Why there is no result.
    public Reason reason() {
        return reason;
    }
}
