package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A catalogue too large for one page, as harvesters go through it. Who publishes has named an
/// address for questions.
@RunningServer
@TestPropertySource(
        properties = {
            "quartier.catalogue.page-size=4",
            "quartier.catalogue.contact=offene-daten@stadt.example"
        })
class PagedCatalogueTests {
    @Autowired private BaseIri base;

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl", "/catalog.jsonld", "/catalog/2.1.1/catalog.rdf"})
    void everyDatasetIsOnOnePageAndTheLastHasNoNext(String path, @LocalServerPort int port) {
        var client = new Client(port);
        var harvest = Harvest.of(client, base, path);
        assertThat(harvest.pages()).hasSize(2);
        assertThat(harvest.pages().values())
                .allSatisfy(
                        page -> assertThat(Harvest.hydra(page, "totalItems")).containsExactly("6"));
        assertThat(harvest.records()).hasSize(6).doesNotHaveDuplicates();
        var last = harvest.pages().lastEntry().getKey();
        assertThat(last).contains(path.substring(1) + "?page=2&release=1");
        var outdated = "/" + base.relativize(last).replace("release=1", "release=2");
        assertThat(client.get(outdated).statusCode()).isEqualTo(404);
        assertThat(client.get(path + "?page=3").statusCode()).isEqualTo(404);
        assertThat(Client.text(client.get(path))).contains("mailto:offene-daten@stadt.example");
    }
}
