package org.quartierlod.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small file system in memory, where the machine lets us mount one.
record Tmpfs(Path folder) implements AutoCloseable {
    static Optional<Tmpfs> mount(Path folder, int mebibytes) {
        try {
            Files.createDirectories(folder);
            var size = "size=" + mebibytes + "m";
            return done("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString())
                    ? Optional.of(new Tmpfs(folder))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean done(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Fills it until so much is left.
    void leave(long bytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            Files.write(filler(), new byte[Math.toIntExact(free - bytes)]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Frees what was filled.
    void free() {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        try {
            if (!done("umount", folder.toString()) && !done("umount", "-l", folder.toString())) {
                throw new AssertionError("Still mounted: " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
