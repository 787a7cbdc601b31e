package org.quartierlod.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which release was made current when: one line a step, only ever appended.
final class ReleaseLog {
    /// Why a release became current.
    enum Step {
        PUBLISHED,
        ROLLED_BACK,
        RECOVERED
    }

    /// One line: time in UTC, step, release.
    record Entry(Instant time, Step step, ReleaseId release) {
        @Override
        public String toString() {
            return time + " " + step + " " + release;
        }

        static Optional<Entry> parse(String line) {
            var parts = line.split(" ", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            try {
                return ReleaseId.parse(parts[2])
                        .map(id -> new Entry(Instant.parse(parts[0]), Step.valueOf(parts[1]), id));
            } catch (IllegalArgumentException | DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    private final Path file;

    ReleaseLog(Path folder) {
        this.file = folder.resolve("log.txt");
    }

    void append(Entry entry) throws IOException {
        Durable.appendLine(file, entry.toString());
    }

    List<Entry> entries() throws IOException {
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .flatMap(line -> Entry.parse(line).stream())
                        .toList()
                : List.of();
    }
}
