package org.quartierlod.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quartierlod.source.Position;

/// The files of `ontology/shapes` and `ontology/rules`.
final class RuleFiles {
    private RuleFiles() {}

    /// The files with an ending, sorted; at least one.
    static List<Path> in(Path folder, String ending) throws RuleBookException {
        try (Stream<Path> files = Files.walk(folder)) {
            var found = files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder);
        }
        throw new RuleBookException(
                name(folder), Position.WHOLE_FILE, "no file ends in '" + ending + "'");
    }

    static String text(Path file) throws RuleBookException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static RuleBookException unreadable(Path path) {
        return new RuleBookException(
                name(path), Position.WHOLE_FILE, "it is missing, unreadable or not UTF-8");
    }

    /// A path from the project folder.
    static String name(Path path) {
        for (var folder = path; folder != null; folder = folder.getParent()) {
            if (folder.endsWith("ontology") && folder.getParent() != null) {
                return folder.getParent().relativize(path).toString().replace('\\', '/');
            }
        }
        return path.toString();
    }
}
