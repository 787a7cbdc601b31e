package org.quartierlod.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where releases are opened, as `quartier.store.*`.
///
/// @param url of a remote SPARQL 1.1 store with `{slot}` in it, which stands for `a` and `b`: two
///   datasets used in turn, each answering queries and the Graph Store Protocol at this address;
///   absent for the store in this process
/// @param kind of the store in this process
/// @param memoryQuads up to how many statements `AUTO` stays in memory
@ConfigurationProperties("quartier.store")
public record StoreSettings(
        @Nullable String url,
        @DefaultValue("AUTO") Kind kind,
        @DefaultValue("2000000") long memoryQuads) {
    /// Kinds of store in this process.
    public enum Kind {
        /// By the size of the release.
        AUTO,
        /// In memory.
        MEMORY,
        /// On disk.
        TDB2
    }

    /// Checks the address.
    public StoreSettings {
        if (url != null && !(url.matches("https?://.+") && url.contains("{slot}"))) {
            throw new IllegalArgumentException(
                    "quartier.store.url must be an http(s) address with {slot} in it, such as http://localhost:3030/quartier-{slot}, but is "
                            + url);
        }
    }
}
