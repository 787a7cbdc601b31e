package org.quartierlod.query.wire;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.guard.GuardLimits;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.store.StoreSettings;
import org.springframework.util.unit.DataSize;

/// Everything the query process is told at its start: one line of JSON.
///
/// @param socket the path at which it listens
/// @param indexes a folder kept for it and its successors
/// @param project the project's folder
/// @param work the folder for releases
/// @param base of all IRIs
/// @param store where releases are opened
/// @param limits of one query
/// @param guard what a query may consist of
/// @param load what the process may take
public record ProcessSettings(
        String socket,
        String indexes,
        String project,
        String work,
        String base,
        Where store,
        Limits limits,
        Guard guard,
        Load load) {
    /// As in [StoreSettings].
    public record Where(@Nullable String url, StoreSettings.Kind kind, long memoryQuads) {
        /// The same as plain values.
        public static Where of(StoreSettings settings) {
            return new Where(settings.url(), settings.kind(), settings.memoryQuads());
        }

        /// The settings.
        public StoreSettings settings() {
            return new StoreSettings(url, kind, memoryQuads);
        }
    }

    /// As in [QueryLimits].
    public record Limits(long milliseconds, int rows, long bytes) {
        /// The same as plain values.
        public static Limits of(QueryLimits limits) {
            return new Limits(limits.time().toMillis(), limits.rows(), limits.result().toBytes());
        }

        /// The limits.
        public QueryLimits limits() {
            return new QueryLimits(Duration.ofMillis(milliseconds), rows, DataSize.ofBytes(bytes));
        }
    }

    /// As in [GuardLimits].
    public record Guard(
            long bytes,
            int nesting,
            int patterns,
            int unions,
            int values,
            int members,
            int expressions,
            List<String> services) {
        /// Copies.
        public Guard {
            services = List.copyOf(services);
        }

        /// The same as plain values.
        public static Guard of(GuardLimits limits) {
            return new Guard(
                    limits.text().toBytes(),
                    limits.nesting(),
                    limits.patterns(),
                    limits.unions(),
                    limits.values(),
                    limits.members(),
                    limits.expressions(),
                    limits.services());
        }

        /// The limits.
        public GuardLimits limits() {
            return new GuardLimits(
                    DataSize.ofBytes(bytes),
                    nesting,
                    patterns,
                    unions,
                    values,
                    members,
                    expressions,
                    services);
        }
    }

    /// What the process may take.
    ///
    /// @param running most queries at once
    /// @param releases how many stay open
    /// @param stack bytes of a query's thread
    /// @param transferMilliseconds how long a query waits for a slow reader, all in all
    public record Load(int running, int releases, long stack, long transferMilliseconds) {}
}
