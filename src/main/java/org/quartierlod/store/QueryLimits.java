package org.quartierlod.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What one query may take, as `quartier.query.*`. The time a query is given by Fuseki stands in
/// `fuseki-config/config.ttl`.
///
/// @param patience after which a query that ignores its own limit is given up
/// @param threads how many queries run at once; 0 for twice the processors
/// @param queue how many may wait
/// @param stack of a query's thread: property paths over long chains need it
/// @param rows most rows of a result
/// @param result most bytes of a result
@ConfigurationProperties("quartier.query")
public record QueryLimits(
        @DefaultValue("35s") Duration patience,
        @DefaultValue("0") int threads,
        @DefaultValue("16") int queue,
        @DefaultValue("256MB") DataSize stack,
        @DefaultValue("500000") int rows,
        @DefaultValue("64MB") DataSize result) {

    int parallel() {
        return threads > 0 ? threads : 2 * Runtime.getRuntime().availableProcessors();
    }
}
