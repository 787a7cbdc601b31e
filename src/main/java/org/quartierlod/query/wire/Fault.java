package org.quartierlod.query.wire;

import org.jspecify.annotations.Nullable;
import org.quartierlod.store.QueryFailure;

/// A [QueryFailure] on its way from the query process.
///
/// @param told what is for the person who asked, if anything
public record Fault(QueryFailure.Reason reason, String message, QueryFailure.@Nullable Told told) {
    /// Of a failure.
    public static Fault of(QueryFailure failure) {
        return new Fault(failure.reason(), String.valueOf(failure.getMessage()), failure.told());
    }

    /// The failure again.
    public QueryFailure failure() {
        return told == null ? new QueryFailure(reason, message) : new QueryFailure(reason, told);
    }
}
