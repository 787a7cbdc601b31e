package org.quartierlod.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.quartierlod.representation.Context;
import org.quartierlod.representation.Frame;

/// The frames of `ontology/frames`, by kind of thing.
final class Frames {
    private static final String EXTENSION = ".jsonld";

    private final Map<String, Frame> byKind = new HashMap<>();

    /// Reads them.
    ///
    /// @throws IOException when the folder cannot be read
    Frames(Path folder, Context context) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                byKind.put(
                        name.substring(0, name.length() - EXTENSION.length()),
                        Frame.parse(Files.readAllBytes(file), context));
            }
        }
    }

    Frame of(String kind) {
        return byKind.getOrDefault(kind, Frame.FLAT);
    }
}
