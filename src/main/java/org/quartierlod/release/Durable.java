package org.quartierlod.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// File-system steps that either happened or did not, also after a power cut: write aside, sync,
/// rename, sync the folder.
final class Durable {
    /// Everything unfinished begins with this.
    static final String UNFINISHED = ".unfinished-";

    private Durable() {}

    /// A new folder for unfinished work.
    static Path newFolder(Path parent) throws IOException {
        return Files.createDirectory(parent.resolve(UNFINISHED + UUID.randomUUID()));
    }

    /// Gives a finished folder its name.
    static void publishFolder(Path unfinished, Path name) throws IOException {
        for (var file : contents(unfinished)) {
            sync(file, StandardOpenOption.WRITE);
        }
        syncFolder(unfinished);
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(name.resolveSibling(""));
    }

    /// Makes a symbolic link point elsewhere, in one step. A folder in its place, such as a copy
    /// that followed links makes, goes.
    static void link(Path link, Path target) throws IOException {
        var aside = link.resolveSibling(UNFINISHED + UUID.randomUUID());
        var stranger = link.resolveSibling(UNFINISHED + UUID.randomUUID());
        Files.createSymbolicLink(aside, target);
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(link, stranger);
        }
        Files.move(
                aside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(link.resolveSibling(""));
        delete(stranger);
    }

    /// Appends a line; a line that a crash cut short is closed first.
    static void appendLine(Path file, String line) throws IOException {
        var text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        var torn = !text.isEmpty() && !text.endsWith("\n");
        Files.writeString(
                file,
                (torn ? "\n" : "") + line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        sync(file, StandardOpenOption.WRITE);
    }

    /// Removes what an interrupted publisher left.
    static void removeUnfinished(Path folder) throws IOException {
        for (var path : contents(folder)) {
            if (path.getFileName().toString().startsWith(UNFINISHED)) {
                delete(path);
            }
        }
    }

    /// Removes a folder and what is in it, if it is there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
