package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The control of `PersonsLeftOutTests`: with persons, the same names are there to be found.
@RunningServer
class PersonsPublishedTests {
    @Test
    void allTenNamesAreServed(@LocalServerPort int port) throws IOException {
        var source = Files.readString(Path.of("data-ttl/hannover/persons.ttl"));
        var names =
                Pattern.compile("foaf:name \"([^\"]+)\"")
                        .matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        var dump = new Client(port).query("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples");
        assertThat(names).hasSize(10);
        assertThat(Client.text(dump)).contains(names);
    }
}
