package org.quartierlod.sparql;

import java.util.Map;
import org.quartierlod.catalogue.Offer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Settings of this package, and what it offers to the catalogue.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResultSettings.class)
class SparqlConfiguration {
    @Bean
    Offer sparqlOffer() {
        return new Offer(
                "sparql",
                Map.of("de", "SPARQL-Endpunkt", "en", "SPARQL endpoint"),
                Map.of(
                        "de",
                        "Abfragen in SPARQL 1.1 über alle Daten, lesend.",
                        "en",
                        "SPARQL 1.1 queries over all data, read-only."),
                "sparql",
                "http://www.w3.org/TR/sparql11-protocol/",
                "SPARQLQRES",
                "application/sparql-results+json");
    }
}
