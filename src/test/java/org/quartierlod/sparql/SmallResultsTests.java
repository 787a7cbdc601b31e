package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.Client;
import org.quartierlod.Endpoint;
import org.quartierlod.Exchange;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// An endpoint whose results have at most 500 rows and are sent in pieces of 1 KB.
@RunningServer
@TestPropertySource(properties = {"quartier.query.rows=500", "quartier.query.buffer=1KB"})
class SmallResultsTests {
    private final int port;

    SmallResultsTests(@LocalServerPort int port) throws IOException {
        this.port = port;
        Endpoint.await(port);
    }

    private Exchange get(String path) throws IOException {
        return Exchange.send(
                port,
                new Exchange.Request(
                        "GET", path, List.of("Accept: application/n-triples"), new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"/data?default", "/release/1/data?default"})
    void whatIsKnownToBeTooLargeIsNotBegun(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("/problem/result-too-large");
    }

    @Test
    void aResultThatBreaksOffHasNoProblemInIt() throws IOException {
        var answer = get("/sparql?query=" + Client.encode("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.text()).doesNotContain("/problem/");
    }

    @Test
    void aResultThatWasSentInPiecesIsKeptForWhoAsksAgain() throws IOException {
        var path = "/sparql?query=" + Client.encode("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 400");
        var sent = get(path);
        var kept = get(path);
        // It is kept once it is all sent, which its reader may know a moment earlier.
        for (var i = 0; i < 100 && kept.header("Content-Length").isEmpty(); i++) {
            kept = get(path);
        }
        assertThat(sent.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(kept.header("Content-Length")).isEqualTo("" + sent.body().length);
        assertThat(kept.body()).isEqualTo(sent.body());
        assertThat(kept.header("ETag")).isNotEmpty().isEqualTo(sent.header("ETag"));
    }
}
