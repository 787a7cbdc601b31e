package org.quartierlod.portal;

/// Whether somebody answers at an address, as portals ask.
@FunctionalInterface
public interface Answers {
    /// What came of asking.
    sealed interface Answer {
        /// Whether the address counts as one that works: with 2xx or 3xx.
        default boolean isGood() {
            return this instanceof Answered(var status) && status >= 200 && status < 400;
        }
    }

    /// The server answered.
    ///
    /// @param status of the answer
    record Answered(int status) implements Answer {}

    /// Nobody answered.
    ///
    /// @param where a whole server, or one address
    /// @param reason why, as far as known
    record Silent(String where, String reason) implements Answer {}

    /// Asks by `HEAD`.
    Answer head(String address);
}
