package org.quartierlod.sparql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What is done with results, as `quartier.query.*`.
///
/// @param buffer up to how many bytes a result is sent when it is complete; larger ones are sent as
///   they come
/// @param cache how many bytes of results are kept for who asks the same again, each up to a
///   quarter of that
@ConfigurationProperties("quartier.query")
record ResultSettings(
        @DefaultValue("512KB") DataSize buffer, @DefaultValue("32MB") DataSize cache) {
    private static final int SHARE = 4;

    /// The most bytes of one result that is kept.
    long largestKept() {
        return cache.toBytes() / SHARE;
    }
}
