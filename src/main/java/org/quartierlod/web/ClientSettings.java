package org.quartierlod.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How long the server waits for a client, as `quartier.client.*`. Only waiting counts, not the
/// time an answer takes to make.
///
/// @param patience how long it waits in any case
/// @param rate bytes that let it wait a second longer, sent or taken
@ConfigurationProperties("quartier.client")
record ClientSettings(@DefaultValue("20s") Duration patience, @DefaultValue("4KB") DataSize rate) {}
