package org.quartierlod.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A network between us and a remote store, in which things go wrong at the n-th write.
final class CuttingProxy implements AutoCloseable {
    /// What happens to a write.
    enum Fate {
        /// The connection breaks before the store has it.
        CUT,
        /// The store never gets it, but it is acknowledged.
        SWALLOWED,
        /// The store stops.
        STOPPED
    }

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final RemoteFuseki target;
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private Fate fate = Fate.CUT;
    private int fatal = Integer.MAX_VALUE;

    CuttingProxy(RemoteFuseki target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/quartier-{slot}";
    }

    /// The writes since the last time this was called.
    List<String> writes() {
        var copy = List.copyOf(writes);
        writes.clear();
        return copy;
    }

    /// Lets the n-th write from now go wrong.
    void fail(int n, Fate how) {
        writes.clear();
        fatal = n;
        fate = how;
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var isWrite = !exchange.getRequestMethod().equals("POST");
        if (isWrite) {
            writes.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        }
        if (isWrite && writes.size() == fatal) {
            goWrong(exchange);
        } else {
            forward(exchange, body);
        }
    }

    private void goWrong(HttpExchange exchange) throws IOException {
        switch (fate) {
            case CUT -> {}
            case SWALLOWED -> exchange.sendResponseHeaders(204, -1);
            case STOPPED -> target.stop();
        }
        exchange.close();
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(target.address() + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : List.of("Content-Type", "Accept")) {
            exchange.getRequestHeaders()
                    .getOrDefault(name, List.of())
                    .forEach(value -> request.header(name, value));
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var length = response.body().length;
            exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
