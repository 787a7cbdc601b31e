package org.quartierlod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process of our own classes, with what it has printed so far.
public final class JavaProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private JavaProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// How a process ended.
    public record Ended(int code, String out, String err) {}

    /// Starts a main class.
    public static JavaProcess start(String main, String... arguments) {
        return start(List.of(), List.of(), main, arguments);
    }

    /// Starts a main class.
    ///
    /// @param wrapper the words of a command that runs the rest of its line
    /// @param options of the Java machine
    public static JavaProcess start(
            List<String> wrapper, List<String> options, String main, String... arguments) {
        var command = new ArrayList<String>(wrapper);
        command.addAll(StartUp.fastCommand(options));
        command.add(main);
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("quartier-lod-", ".out");
            var err = Files.createTempFile("quartier-lod-", ".err");
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            return new JavaProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the end.
    public Ended ended() {
        try (this) {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The process does not end: " + output());
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits a moment, or until the end.
    ///
    /// @return whether it has ended
    public boolean endedWithin(long amount, TimeUnit unit) {
        try {
            return process.waitFor(amount, unit);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Ends it as `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        if (!endedWithin(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The process cannot be killed");
        }
    }

    /// Its number.
    public long pid() {
        return process.pid();
    }

    /// Sends a signal, such as `STOP`.
    public void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("No signal " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What it has printed.
    public String output() {
        try {
            return Files.readString(out) + Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        out.toFile().delete();
        err.toFile().delete();
    }
}
