package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Where persons are not published, the dataset with their names is not there at all.
@RunningServer
@TestPropertySource(properties = "quartier.persons=false")
class PersonsLeftOutTests {
    @Test
    void theDatasetOfContactsIsLeftOut(@LocalServerPort int port) {
        var client = new Client(port);
        assertThat(Client.text(client.get("/catalog.nt")))
                .contains("dataset/areas>")
                .doesNotContain("dataset/contacts");
        for (var path :
                new String[] {"/dataset/contacts", "/dump/contacts.ttl", "/dump/contacts.csv"}) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Client.text(client.get("/sitemap/catalog.xml"))).doesNotContain("contacts");
    }
}
