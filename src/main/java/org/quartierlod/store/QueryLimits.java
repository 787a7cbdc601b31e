package org.quartierlod.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What one query may take, as `quartier.query.*`.
///
/// @param time from its first step to its last row
/// @param rows most rows or triples of a result
/// @param result most bytes of a result
@ConfigurationProperties("quartier.query")
public record QueryLimits(
        @DefaultValue("30s") Duration time,
        @DefaultValue("500000") int rows,
        @DefaultValue("64MB") DataSize result) {}
