package org.quartierlod.catalogue.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The statements of one dataset as sorted N-Triples, each once, on their way into its files. There
/// may be thousands at once: none keeps its file open.
final class Spool {
    private static final int BUFFER = 1 << 12;

    private final Path path;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private String last = "";
    private long size;

    Spool(Path path) {
        this.path = path;
    }

    /// The next statement, which may be the same as the one before.
    void add(String statement) throws IOException {
        if (statement.equals(last)) {
            return;
        }
        last = statement;
        size++;
        held.writeBytes(statement.getBytes(StandardCharsets.UTF_8));
        held.write('\n');
        if (held.size() > BUFFER) {
            flush();
        }
    }

    /// Writes what is held.
    void flush() throws IOException {
        Files.write(path, held.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        held.reset();
    }

    /// How many statements there are.
    long size() {
        return size;
    }

    Path path() {
        return path;
    }
}
