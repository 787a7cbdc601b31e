package org.quartierlod.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The difference between two releases as [RDF
/// Patch](https://afs.github.io/rdf-delta/rdf-patch.html), made by walking both sorted files once.
final class ReleaseDiff {
    private ReleaseDiff() {}

    /// Writes what was deleted and added.
    ///
    /// @param parent the release before, if any
    static void write(Optional<Release> parent, ReleaseId id, CanonicalQuads now, Path file)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                BufferedReader before =
                        parent.isPresent()
                                ? parent.get().lines()
                                : new BufferedReader(new StringReader(""))) {
            out.write("H id <urn:quartier-lod:release:" + id + "> .\n");
            if (parent.isPresent()) {
                out.write("H prev <urn:quartier-lod:release:" + parent.get().id() + "> .\n");
            }
            out.write("TX .\n");
            merge(before, now.lines().iterator(), out);
            out.write("TC .\n");
        }
    }

    private static void merge(BufferedReader before, Iterator<String> after, Writer out)
            throws IOException {
        var old = before.readLine();
        var current = next(after);
        while (old != null || current != null) {
            var order =
                    old == null ? 1 : current == null ? -1 : CanonicalQuads.compare(old, current);
            if (order < 0) {
                out.write("D " + old + "\n");
            } else if (order > 0) {
                out.write("A " + current + "\n");
            }
            old = order <= 0 ? before.readLine() : old;
            current = order >= 0 ? next(after) : current;
        }
    }

    private static @Nullable String next(Iterator<String> lines) {
        return lines.hasNext() ? lines.next() : null;
    }
}
