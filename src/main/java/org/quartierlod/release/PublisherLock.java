package org.quartierlod.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to change the archive. The operating system takes it back from a process that dies.
final class PublisherLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private PublisherLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static PublisherLock take(Path folder) throws IOException {
        var file = folder.resolve("publisher.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new PublisherBusy(Files.readString(file));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode("process " + ProcessHandle.current().pid()));
        return new PublisherLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
            lock.release();
        }
    }
}
