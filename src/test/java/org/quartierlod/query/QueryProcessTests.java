package org.quartierlod.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.Client;
import org.quartierlod.TestProject;

/// The query process under a running server: whatever happens to it, pages go on and it comes back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryProcessTests {
    private static final String EASY = "/sparql?format=csv&query=" + Client.encode("ASK {}");
    private static final String ENDLESS =
            "/sparql?query="
                    + Client.encode(
                            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    private static final String PAGE = "/doc/area/muehlenberg.ttl";

    @TempDir static Path folder;
    private ApplicationProcess server;

    @BeforeAll
    void serve() {
        server =
                ApplicationProcess.serve(
                        TestProject.copyTo(folder),
                        "--quartier.query.start=true",
                        "--quartier.query.client=1",
                        // A query that is not stopped keeps its client's only turn for ever.
                        "--quartier.query.time=10m",
                        "--quartier.cache.max-age=0s");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private ProcessHandle queryProcess() {
        server.await("the query process", () -> server.handle().children().findAny().isPresent());
        return server.handle().children().findAny().orElseThrow();
    }

    /// Each time another one, so that no answer is from memory.
    private int easy() {
        return server.get(EASY + "%23" + System.nanoTime()).statusCode();
    }

    @Test
    void whenItIsKilledPagesGoOnAndItComesBack() {
        assertThat(easy()).isEqualTo(200);
        var process = queryProcess();
        process.destroyForcibly();
        assertThat(server.get(PAGE + "?killed").statusCode()).isEqualTo(200);
        assertThat(easy()).isEqualTo(200);
        assertThat(queryProcess().pid()).isNotEqualTo(process.pid());
    }

    @Test
    void whenItHangsItIsReplaced() throws Exception {
        assertThat(easy()).isEqualTo(200);
        var process = queryProcess();
        assertThat(new ProcessBuilder("kill", "-STOP", "" + process.pid()).start().waitFor())
                .isZero();
        assertThat(server.get(PAGE + "?hanging").statusCode()).isEqualTo(200);
        server.await("its end", () -> !process.isAlive());
        assertThat(easy()).isEqualTo(200);
    }

    @Test
    void aClosedConnectionStopsItsQuery() throws Exception {
        assertThat(easy()).isEqualTo(200);
        var address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            awaitWork();
        }
        assertThat(easy()).isEqualTo(200);
    }

    /// Until the query process computes.
    private void awaitWork() {
        var before = cpu();
        server.await("the query to run", () -> cpu() > before + 50_000_000);
    }

    private long cpu() {
        return queryProcess().info().totalCpuDuration().orElseThrow().toNanos();
    }

    @Test
    void aClientThatAsksAheadGetsBothAnswers() throws Exception {
        var address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var first = "GET " + EASY + "%23ahead HTTP/1.1\r\nHost: localhost\r\n\r\n";
            var second =
                    "GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((first + second).getBytes(StandardCharsets.US_ASCII));
            var both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(both.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void anotherWaitsInReserveAndBothEndWithTheirServer(@TempDir Path other) throws Exception {
        ProcessHandle last;
        try (var second =
                ApplicationProcess.serve(
                        TestProject.copyTo(other),
                        "--quartier.query.start=true",
                        "--quartier.query.reserve=true")) {
            second.await("both processes", () -> second.handle().children().count() == 2);
            var both = second.handle().children().sorted().toList();
            both.getFirst().destroyForcibly();
            second.await("an answer", () -> second.get(EASY).statusCode() == 200);
            last = both.getLast();
            assertThat(last.isAlive()).isTrue();
        }
        last.onExit().get(30, TimeUnit.SECONDS);
        assertThat(last.isAlive()).isFalse();
    }
}
