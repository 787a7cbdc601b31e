package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.quartierlod.TestProject;
import org.quartierlod.check.Check;
import org.quartierlod.release.Publication;
import org.quartierlod.release.Publisher;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.store.CountedQueries;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// A release that says something new of one area: what that does to documents, and what not.
@RunningServer
@Import(CountedQueries.class)
@TestPropertySource(properties = "quartier.cache.prepare=false")
@DirtiesContext
class AcrossReleasesTests {
    private static final BaseIri BASE = new BaseIri("http://localhost:8080/");
    private static final String CHANGED = "/doc/area/stoecken";
    private static final String UNTOUCHED = "/doc/area/muehlenberg";
    private static final String[] FORMATS = {".jsonld", ".ttl", ".html", ".nt", ".rdf", ".trig"};

    private static final AtomicInteger HOURS = new AtomicInteger();

    @TempDir Path folder;
    @Autowired CountedQueries queries;
    @Autowired ReleaseArchive archive;
    @Autowired CurrentRelease current;
    @LocalServerPort int port;

    private Client client;
    private TestProject project;

    @BeforeEach
    void beginWithTheFirstRelease() throws IOException {
        client = new Client(port);
        project = TestProject.copyTo(folder);
        current.switchTo(publisher().rollBack(1).orElseThrow());
        queries.taken();
    }

    @Test
    void aKnownDocumentIsAskedForOnlyOnceInWhateverCoding() {
        for (var format : FORMATS) {
            var first = client.get("/doc/area/hainholz" + format);
            assertThat(queries.taken()).isPositive();
            var again = client.get("/doc/area/hainholz" + format);
            assertThat(again.body()).isEqualTo(first.body());
            for (var coding : new String[] {"gzip", "br", "zstd"}) {
                var coded = client.get("/doc/area/hainholz" + format, "Accept-Encoding", coding);
                assertThat(Client.header(coded, "Content-Encoding")).isEqualTo(coding);
                assertThat(coded.body().length).isLessThan(first.body().length / 2);
            }
            assertThat(client.send("HEAD", "/doc/area/hainholz" + format).statusCode())
                    .isEqualTo(200);
            assertThat(queries.taken()).as(format).isZero();
        }
    }

    @Test
    void anUntouchedDocumentSurvivesAsItIs() throws IOException {
        for (var format : FORMATS) {
            client.get(UNTOUCHED + format, "Accept-Encoding", "br");
            client.get(CHANGED + format, "Accept-Encoding", "br");
        }
        var before = client.get(UNTOUCHED + ".ttl");
        publish("id/area/stoecken");
        queries.taken();
        for (var format : FORMATS) {
            client.get(UNTOUCHED + format, "Accept-Encoding", "br");
            assertThat(queries.taken()).as(format).isZero();
        }
        var after = client.get(UNTOUCHED + ".ttl");
        for (var name : new String[] {"ETag", "Last-Modified"}) {
            assertThat(Client.header(after, name)).isEqualTo(Client.header(before, name));
        }
        var tag = Client.header(before, "ETag");
        assertThat(client.get(UNTOUCHED + ".ttl", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aChangedDocumentIsNewAtOnce() throws IOException {
        var before = client.get(CHANGED + ".ttl");
        publish("id/area/stoecken");
        var after = client.get(CHANGED + ".ttl", "If-None-Match", Client.header(before, "ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(Client.text(after)).contains("Neuer Name");
        assertThat(lastModified(after)).isAfter(lastModified(before));
        var since = Client.header(before, "Last-Modified");
        assertThat(client.get(CHANGED + ".html", "If-Modified-Since", since).statusCode())
                .isEqualTo(200);
        assertThat(client.get(UNTOUCHED + ".html", "If-Modified-Since", since).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aListIsNewWhenOneOfItsThingsIs() throws IOException {
        var areas = client.get("/doc/area");
        var posts = client.get("/doc/post");
        publish("id/area/stoecken");
        assertThat(lastModified(client.get("/doc/area"))).isAfter(lastModified(areas));
        assertThat(lastModified(client.get("/doc/post"))).isEqualTo(lastModified(posts));
    }

    @Test
    void rollingBackIsAChangeWithALaterDateAndTheOldBytes() throws IOException {
        var before = client.get(CHANGED + ".ttl");
        publish("id/area/stoecken");
        var between = client.get(CHANGED + ".ttl");
        var untouched = client.get(UNTOUCHED + ".ttl");
        current.switchTo(publisher().rollBack(1).orElseThrow());
        var after = client.get(CHANGED + ".ttl");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(Client.header(after, "ETag")).isEqualTo(Client.header(before, "ETag"));
        assertThat(lastModified(after)).isAfter(lastModified(between));
        assertThat(lastModified(client.get(UNTOUCHED + ".ttl"))).isEqualTo(lastModified(untouched));
    }

    @Test
    void aNewLabelReachesEveryDocumentThatShowsIt() throws IOException {
        var before = client.get(UNTOUCHED + ".ttl");
        publish("id/municipality/hannover");
        var after = client.get(UNTOUCHED + ".ttl");
        assertThat(Client.text(before)).contains("id/municipality/hannover");
        assertThat(lastModified(after)).isAfter(lastModified(before));
    }

    /// Publishes one more name of a thing and serves that release.
    private void publish(String thing) throws IOException {
        project.append(
                "data-ttl/hannover/areas.ttl",
                "\n<"
                        + thing
                        + "> <http://www.w3.org/2004/02/skos/core#altLabel> \"Neuer Name "
                        + HOURS.get()
                        + "\"@de .\n");
        switch (publisher().publish()) {
            case Publication.Published(var release, _) -> current.switchTo(release);
            case Publication.Unchanged _, Publication.Refused _ -> throw new AssertionError();
        }
    }

    /// Each publication an hour after the one before.
    private Publisher publisher() {
        var later = Duration.ofHours(HOURS.incrementAndGet());
        return new Publisher(
                project.sources(BASE),
                new Check(project.folder().ontology(), BASE),
                archive,
                new Publisher.Edition(BASE, true, "test"),
                _ -> {},
                Clock.fixed(Instant.now().plus(later), Clock.systemUTC().getZone()));
    }

    private static Instant lastModified(HttpResponse<byte[]> answer) {
        return ZonedDateTime.parse(
                        Client.header(answer, "Last-Modified"),
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
