package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.TestProject;
import org.quartierlod.check.Check;
import org.quartierlod.release.Publication;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// A harvester that is between two pages when a release is published.
@RunningServer
@DirtiesContext
@TestPropertySource(properties = "quartier.catalogue.page-size=4")
class PublicationDuringCrawlTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");

    @TempDir Path folder;
    @Autowired ReleaseArchive archive;
    @Autowired CurrentRelease current;

    /// It fails, so that the portal deletes nothing, and finds everything when it begins anew.
    @Test
    void theNextPageOfTheOldReleaseIsGoneAndACrawlFromTheStartIsComplete(@LocalServerPort int port)
            throws IOException {
        var client = new Client(port);
        var first = Rdf.graph(client.get("/catalog.ttl"));
        var next = Harvest.hydra(first, "next").getFirst();
        assertThat(next).endsWith("?page=2&release=1");
        publish();
        assertThat(client.get("/" + BASE.relativize(next)).statusCode()).isEqualTo(404);
        var harvest = Harvest.of(client, BASE, "/catalog.ttl");
        assertThat(harvest.pages()).hasSize(2);
        assertThat(harvest.pages().lastEntry().getKey()).endsWith("?page=2&release=2");
        assertThat(harvest.records()).hasSize(6).doesNotHaveDuplicates();
    }

    private void publish() throws IOException {
        var project = TestProject.copyTo(folder);
        project.append(
                "data-ttl/hannover/areas.ttl",
                "\narea:stoecken skos:altLabel \"Neuer Name\"@de .\n");
        var publisher =
                new Publisher(
                        project.sources(BASE),
                        new Check(project.folder().ontology(), BASE),
                        archive,
                        new Publisher.Edition(BASE, true, "test"),
                        _ -> {},
                        Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC));
        switch (publisher.publish()) {
            case Publication.Published(var release, _) -> current.switchTo(release);
            case Publication.Unchanged _, Publication.Refused _ -> throw new AssertionError();
        }
    }
}
