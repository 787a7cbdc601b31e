package org.quartierlod.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.quartierlod.query.wire.Fault;
import org.quartierlod.query.wire.Frame;
import org.quartierlod.query.wire.ProcessSettings;
import org.quartierlod.release.Release;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// One query process and the connections to it.
final class RunningProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);
    private static final int POLL_MILLISECONDS = 20;
    private static final long START_NANOSECONDS = TimeUnit.MINUTES.toNanos(1);

    private final Process process;
    private final OutputStream input;
    private final Path socket;
    private final long heap;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    private RunningProcess(Process process, Path socket, long heap) {
        this.process = process;
        this.input = process.getOutputStream();
        this.socket = socket;
        this.heap = heap;
    }

    /// Starts a process and waits until it listens.
    ///
    /// @param heap most bytes
    static RunningProcess start(ProcessSettings settings, long heap) throws IOException {
        var socket = Path.of(settings.socket());
        Files.deleteIfExists(socket);
        var process =
                new ProcessBuilder(ProcessCommand.of(heap))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var running = new RunningProcess(process, socket, heap);
        running.tell(JsonMapper.shared().writeValueAsString(settings));
        running.awaitSocket();
        return running;
    }

    /// The process reads on: when this input ends, it ends.
    private void tell(String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    private void awaitSocket() throws IOException {
        var began = System.nanoTime();
        while (true) {
            try {
                release(Connection.to(socket));
                return;
            } catch (IOException e) {
                if (System.nanoTime() - began > START_NANOSECONDS) {
                    close();
                    throw new IOException("It does not listen", e);
                }
                awaitMoment(e);
            }
        }
    }

    private void awaitMoment(IOException e) throws IOException {
        try {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IOException("It ended with " + process.exitValue(), e);
            }
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", interrupted);
        }
    }

    /// A connection that is free.
    Connection connection() throws IOException {
        var free = idle.poll();
        return free == null ? Connection.to(socket) : free;
    }

    /// Takes a connection back whose answer was read to its end.
    void release(Connection connection) {
        idle.push(connection);
    }

    /// Has it open a release and keep it open, so that no query need wait for that.
    void keep(Optional<Release> release) {
        release.ifPresent(due -> {
            try {
                ask(Frame.of(Frame.Kind.KEEP, due.id().toString()));
            } catch (IOException | QueryFailure e) {
                LOG.warn(
                        "Release not opened for queries release={} reason={}",
                        due.id(),
                        e.getMessage());
            }
        });
    }

    /// Returns when it answers.
    void call() {
        try {
            ask(Frame.of(Frame.Kind.PING));
        } catch (IOException | QueryFailure e) {
            LOG.debug("The query process does not answer", e);
        }
    }

    private void ask(Frame question) throws IOException {
        var connection = connection();
        Frame answer;
        try {
            connection.send(question);
            answer = connection.receive();
        } catch (IOException e) {
            connection.close();
            throw e;
        }
        release(connection);
        if (answer.kind() == Frame.Kind.FAULT) {
            throw answer.read(Fault.class).failure();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long heap() {
        return heap;
    }

    long pid() {
        return process.pid();
    }

    /// Whether the process has ended, or does so in a moment.
    boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Returns when the process has ended, for whatever reason.
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /// Ends it at once, with all its queries.
    @Override
    public void close() {
        process.destroyForcibly();
        idle.forEach(Connection::close);
        try {
            input.close();
        } catch (IOException _) {
            // It has gone.
        }
    }
}
