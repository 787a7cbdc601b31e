package org.quartierlod.command;

import org.quartierlod.vocab.BaseIri;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who we are and where our files lie, as `quartier.*`.
///
/// @param baseUri the base of all IRIs; never taken from a request
/// @param project the folder that holds `ontology`, `data-ttl` and `fuseki-config`
/// @param work the folder for releases and indexes
/// @param persons whether the graphs of persons are published
@ConfigurationProperties("quartier")
record PublisherSettings(
        @DefaultValue("http://localhost:8080/") String baseUri,
        @DefaultValue(".") String project,
        @DefaultValue("var") String work,
        @DefaultValue("true") boolean persons) {
    /// Checks the base.
    PublisherSettings {
        var _ = new BaseIri(baseUri);
    }
}
