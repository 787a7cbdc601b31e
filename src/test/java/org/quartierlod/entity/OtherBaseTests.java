package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.Documents;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Under another base, with a path, nothing says the default one.
@RunningServer
@TestPropertySource(properties = "quartier.base-uri=https://quartier.example/sub/")
class OtherBaseTests {
    private static final String BASE = "https://quartier.example/sub/";

    private final Client client;
    private final ReleaseArchive archive;

    OtherBaseTests(@LocalServerPort int port, @Autowired ReleaseArchive archive) {
        this.client = new Client(port);
        this.archive = archive;
    }

    @Test
    void noAnswerNamesAnotherBase() throws IOException {
        var documents = Documents.of(archive);
        assertThat(documents).hasSizeGreaterThan(150);
        for (var document : documents) {
            for (var extension : List.of("jsonld", "ttl", "rdf", "trig", "html")) {
                var answer = client.get(document.path() + "." + extension);
                assertThat(answer.statusCode()).as(document.path()).isEqualTo(200);
                assertThat(Client.text(answer)).doesNotContain("localhost", "127.0.0.1");
                assertThat(answer.headers().map().toString()).doesNotContain("localhost");
            }
        }
    }

    @Test
    void redirectsAndContextsFollowTheBase() {
        assertThat(Client.header(client.get("/id/area/stoecken"), "Location"))
                .isEqualTo(BASE + "doc/area/stoecken");
        assertThat(Client.header(client.get("/id/area/STOECKEN"), "Location"))
                .isEqualTo(BASE + "id/area/stoecken");
        assertThat(Client.text(client.get("/doc/area/stoecken.jsonld")))
                .contains("\"" + BASE + "context/urp-1.jsonld\"");
        assertThat(Client.text(client.get("/", "Accept", "text/html"))).contains(BASE + "sparql");
        assertThat(Client.text(client.get("/nothing"))).contains(BASE + "problem/not-found");
    }
}
