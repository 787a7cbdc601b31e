package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartierlod.Client;
import org.quartierlod.Endpoint;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A server that waits next to no time for its clients, where only one query runs at once.
@RunningServer
@TestPropertySource(
        properties = {
            "quartier.client.patience=200ms",
            "quartier.client.rate=1MB",
            "quartier.query.client=1",
            // Less than the 30 seconds after which the container ends a connection by itself.
            "quartier.query.patience=15s"
        })
class SlowClientsTests {
    private static final String ROWS =
            IntStream.range(0, 70).mapToObj(String::valueOf).collect(Collectors.joining(" "));

    /// 343,000 rows: more than the buffers on the way hold.
    private static final String LARGE =
            "SELECT * { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } }".formatted(ROWS);

    private final Client client;
    private final int port;

    SlowClientsTests(@LocalServerPort int port) throws IOException {
        this.client = new Client(port);
        this.port = port;
        Endpoint.await(port);
    }

    @Test
    void aSlowReaderLosesItsTurnToOthers() throws IOException, InterruptedException {
        try (var slow = connect()) {
            send(slow, "GET /sparql?query=" + Client.encode(LARGE) + " HTTP/1.1");
            var in = slow.getInputStream();
            assertThat(in.read()).isPositive();
            var other =
                    CompletableFuture.supplyAsync(
                            () -> client.query("ASK {}", "text/csv").statusCode());
            readALittleNowAndThen(in, other::isDone);
            assertThat(other.join()).isEqualTo(200);
            assertThat(rest(in)).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void aSlowWriterLosesItsConnection() throws IOException {
        try (var slow = connect()) {
            send(
                    slow,
                    "POST /sparql HTTP/1.1",
                    "Content-Type: application/sparql-query",
                    "Content-Length: 1000");
            slow.getOutputStream().write("ASK".getBytes(StandardCharsets.US_ASCII));
            assertThat(rest(slow.getInputStream())).doesNotContain(" 200 ");
        }
    }

    @Test
    void aFormThatBreaksOffIsNoFaultOfOurs() throws IOException {
        try (var slow = connect()) {
            send(
                    slow,
                    "POST /sparql HTTP/1.1",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 1000");
            slow.getOutputStream().write("query=ASK".getBytes(StandardCharsets.US_ASCII));
            slow.shutdownOutput();
            assertThat(rest(slow.getInputStream()))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("/problem/bad-request");
        }
    }

    @Test
    void timeThatAnAnswerTakesToMakeIsNoWait() {
        var answer = client.query(LARGE.replace("*", "(COUNT(*) AS ?n)"), "text/csv");
        assertThat(Client.text(answer)).contains("343000");
    }

    /// So the connection is never idle, and the whole answer would take half an hour.
    private static void readALittleNowAndThen(InputStream in, BooleanSupplier until)
            throws IOException, InterruptedException {
        while (!until.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(200);
            in.readNBytes(Math.min(2048, in.available()));
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void send(Socket socket, String... lines) throws IOException {
        var head = String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /// Everything until the server ends the connection, which it must.
    private static String rest(InputStream slow) throws IOException {
        var in = new BufferedInputStream(slow);
        var text = new StringBuilder();
        try {
            for (var b = in.read(); b >= 0; b = in.read()) {
                text.append((char) b);
            }
        } catch (SocketException _) {
            // It ended at once.
        }
        return text.toString();
    }
}
