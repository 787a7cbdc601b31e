package org.quartierlod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The application as a process of its own.
public final class ApplicationProcess implements AutoCloseable {
    private static final String MAIN = "org.quartierlod.PublisherApplication";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final JavaProcess process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private ApplicationProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a command.
    public static JavaProcess start(TestProject project, String... arguments) {
        return start(List.of(), List.of(), project, arguments);
    }

    /// Starts a command.
    ///
    /// @param wrapper the words of a command that runs the rest of its line
    /// @param options of the Java machine
    public static JavaProcess start(
            List<String> wrapper, List<String> options, TestProject project, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--quartier.project=" + project.path());
        all.add("--quartier.work=" + project.folder().work());
        // What no test asks for need not start, and what one does may take its time.
        unless("--quartier.query.start=", "false", all);
        unless("--quartier.query.reserve=", "false", all);
        unless("--quartier.query.patience=", "60s", all);
        return JavaProcess.start(wrapper, options, MAIN, all.toArray(String[]::new));
    }

    private static void unless(String setting, String value, List<String> arguments) {
        if (arguments.stream().noneMatch(argument -> argument.startsWith(setting))) {
            arguments.add(setting + value);
        }
    }

    /// Runs a command to its end.
    public static JavaProcess.Ended run(TestProject project, String... arguments) {
        return start(project, arguments).ended();
    }

    /// Starts a server and waits for its first answer with status 200.
    public static ApplicationProcess serve(TestProject project, String... settings) {
        return serve(List.of(), project, settings);
    }

    /// Starts a server and waits for its first answer with status 200.
    ///
    /// @param options of the Java machine
    public static ApplicationProcess serve(
            List<String> options, TestProject project, String... settings) {
        var port = freePort();
        var arguments = new ArrayList<>(List.of("serve", "--server.port=" + port));
        arguments.addAll(List.of(settings));
        var process = start(List.of(), options, project, arguments.toArray(String[]::new));
        var server = new ApplicationProcess(process, port);
        server.await("the first answer", server::answers);
        return server;
    }

    /// Starts a server whose own address is the base of all IRIs, so that its links lead to it.
    public static ApplicationProcess serveAtHome(TestProject project) {
        var port = freePort();
        var process =
                start(
                        project,
                        "serve",
                        "--server.port=" + port,
                        "--quartier.base-uri=" + address(port));
        var server = new ApplicationProcess(process, port);
        server.await("the first answer", server::answers);
        return server;
    }

    /// Itself, with the process that evaluates queries as its child.
    public ProcessHandle handle() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    /// Where it answers, with a slash at the end.
    public String address() {
        return address(port);
    }

    private static String address(int port) {
        return "http://localhost:" + port + "/";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return get("/def.nt").statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /// Waits until something is so.
    public void await(String what, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean()) {
            if (process.endedWithin(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new AssertionError("In vain awaited " + what + ": " + process.output());
            }
        }
    }

    /// Fetches from a path that begins with a slash.
    public HttpResponse<byte[]> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(address() + path.substring(1))).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Where it listens on this machine.
    public int port() {
        return port;
    }

    /// The process and all that it has started.
    public List<ProcessHandle> tree() {
        var root = ProcessHandle.of(process.pid()).orElseThrow();
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /// What it has printed.
    public String output() {
        return process.output();
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
