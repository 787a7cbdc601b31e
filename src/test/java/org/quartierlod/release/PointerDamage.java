package org.quartierlod.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What can befall the link to the current release.
enum PointerDamage {
    MISSING,
    DANGLING,
    TO_THE_ROOT,
    TO_A_STRANGER,
    A_FILE,
    A_FOLDER;

    void inflict(Path pointer) throws IOException {
        Files.delete(pointer);
        switch (this) {
            case MISSING -> {}
            case DANGLING -> Files.createSymbolicLink(pointer, Path.of("9-0123456789ab"));
            case TO_THE_ROOT -> Files.createSymbolicLink(pointer, Path.of("/"));
            case TO_A_STRANGER -> Files.createSymbolicLink(pointer, Path.of("log.txt"));
            case A_FILE -> Files.writeString(pointer, "2");
            case A_FOLDER -> Files.writeString(Files.createDirectory(pointer).resolve("x"), "y");
        }
    }
}
