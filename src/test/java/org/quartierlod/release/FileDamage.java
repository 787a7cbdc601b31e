package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What can befall a file.
enum FileDamage {
    FIRST_BYTE_FLIPPED,
    MIDDLE_BYTE_FLIPPED,
    LAST_BYTE_FLIPPED,
    TRUNCATED,
    EMPTIED,
    LENGTHENED,
    REPLACED_BY_GARBAGE,
    DELETED;

    void inflict(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        switch (this) {
            case FIRST_BYTE_FLIPPED -> Files.write(file, flipped(bytes, 0));
            case MIDDLE_BYTE_FLIPPED -> Files.write(file, flipped(bytes, bytes.length / 2));
            case LAST_BYTE_FLIPPED -> Files.write(file, flipped(bytes, bytes.length - 1));
            case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case EMPTIED -> Files.createFile(file);
            case LENGTHENED -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            case REPLACED_BY_GARBAGE -> Files.writeString(file, "<html>Not found</html>");
            case DELETED -> {}
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }
}
