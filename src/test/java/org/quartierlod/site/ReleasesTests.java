package org.quartierlod.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ReleasesTests {
    private final Client client;
    private final ReleaseArchive archive;

    ReleasesTests(@LocalServerPort int port, @Autowired ReleaseArchive archive) {
        this.client = new Client(port);
        this.archive = archive;
    }

    @Test
    void theListTellsTimeSizeAndHashOfEachRelease() throws Exception {
        var release = archive.current().release().orElseThrow();
        for (var path : List.of("/release", "/release/1")) {
            var page =
                    Client.text(client.get(path, "Accept", "text/html", "Accept-Language", "de"));
            assertThat(page)
                    .contains(release.manifest().dataset(), "Ausgabe 1", "aktuell")
                    .contains("datetime=\"" + release.manifest().created() + "\"");
        }
    }

    @Test
    void formatsAreOneGraph() throws Exception {
        var id = archive.current().release().orElseThrow().id().toString();
        var graph = Rdf.graph(client.get("/release.nt"));
        assertThat(
                        graph.contains(
                                NodeFactory.createURI("http://localhost:8080/release/1"),
                                DCTerms.identifier.asNode(),
                                NodeFactory.createLiteralString(id)))
                .isTrue();
        for (var extension : List.of("ttl", "rdf", "jsonld")) {
            var other = client.get("/release." + extension);
            assertThat(other.statusCode()).isEqualTo(200);
            if (!extension.equals("jsonld")) {
                assertThat(Rdf.graph(other).isIsomorphicWith(graph)).as(extension).isTrue();
            }
        }
        assertThat(
                        Rdf.graph(client.get("/release/1.nt"))
                                .contains(Node.ANY, DCTerms.issued.asNode(), Node.ANY))
                .isTrue();
    }

    @Test
    void whatIsNoReleaseIsNotFound() {
        for (var path : List.of("/release/99", "/release/1.xyz", "/release.xyz")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.get("/release?format=xyz").statusCode()).isEqualTo(400);
        assertThat(client.get("/release", "Accept", "image/png").statusCode()).isEqualTo(406);
    }
}
