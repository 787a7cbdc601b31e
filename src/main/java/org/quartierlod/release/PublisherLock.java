package org.quartierlod.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to change the archive. The operating system takes it back from a process that dies.
///
/// To POSIX a lock belongs to the process, and closing any channel on the file gives it up: a
/// second thread must not so much as open the file.
final class PublisherLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublisherLock.class);
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PublisherLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static PublisherLock take(Path folder) throws IOException {
        var file = folder.toRealPath().resolve("publisher.lock");
        if (!HELD.add(file)) {
            throw new PublisherBusy(self());
        }
        try {
            return new PublisherLock(file, lock(file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new PublisherBusy(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        note(channel);
        return channel;
    }

    /// Tells others who holds the lock; a full disk does not hinder that it is held.
    private static void note(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(self()));
        } catch (IOException e) {
            LOG.debug("Lock not labelled reason={}", e.getMessage());
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD.remove(file);
        }
    }
}
