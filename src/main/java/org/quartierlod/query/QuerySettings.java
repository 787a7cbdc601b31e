package org.quartierlod.query;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What all queries together may take, as `quartier.query.*`.
///
/// @param running how many run at once; 0 for two a processor
/// @param client how many of one client run at once; 0 for half of all
/// @param queue how many may wait
/// @param patience how long they may wait for their turn, or for the query process
/// @param transfer how long a query may wait, all in all, for a client that reads slowly
/// @param stack of a query's thread: property paths over long chains need it
/// @param memory most heap of the query process; 0 for what the release needs and half a gigabyte
/// @param releases how many releases stay open for queries at once
/// @param reserve whether a second process waits, with everything ready, for the first to end
/// @param start whether the query process starts with the server rather than with the first query
/// @param proxies addresses whose `X-Forwarded-For` names the client
@ConfigurationProperties("quartier.query")
public record QuerySettings(
        @DefaultValue("0") int running,
        @DefaultValue("0") int client,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("60s") Duration transfer,
        @DefaultValue("256MB") DataSize stack,
        @DefaultValue("0") DataSize memory,
        @DefaultValue("2") int releases,
        @DefaultValue("true") boolean reserve,
        @DefaultValue("true") boolean start,
        @DefaultValue({}) List<String> proxies) {
    /// Copies, and says what 0 stands for.
    public QuerySettings {
        running = running > 0 ? running : 2 * Runtime.getRuntime().availableProcessors();
        client = client > 0 ? client : Math.max(1, running / 2);
        proxies = List.copyOf(proxies);
    }
}
