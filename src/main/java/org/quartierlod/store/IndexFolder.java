package org.quartierlod.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/// A folder for the indexes of one process, locked as long as that lives. Processes on the same
/// work folder never share one; what an earlier process left is never read, only removed.
public final class IndexFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    /// Folders of this process. Asking the system whether they are locked would unlock them.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel lock;

    private IndexFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Removes what dead processes left and makes a new folder.
    public static IndexFolder claim(Path folder) throws IOException {
        synchronized (HELD) {
            var parent = Files.createDirectories(folder).toRealPath();
            try (var channel = channel(parent.resolve(LOCK));
                    var _ = channel.lock()) {
                removeAbandoned(parent);
                var path = Files.createTempDirectory(parent, "run-");
                var lock = channel(path.resolve(LOCK));
                lock.lock();
                HELD.add(path);
                return new IndexFolder(path, lock);
            }
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> list = Files.list(parent)) {
            for (var folder : list.filter(Files::isDirectory).toList()) {
                if (!HELD.contains(folder) && isAbandoned(folder.resolve(LOCK))) {
                    FileUtils.deleteQuietly(folder.toFile());
                }
            }
        }
    }

    private static boolean isAbandoned(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return true;
        }
        try (var channel = channel(lock);
                var held = channel.tryLock()) {
            return held != null;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            FileUtils.deleteQuietly(path.toFile());
            lock.close();
            HELD.remove(path);
        }
    }
}
