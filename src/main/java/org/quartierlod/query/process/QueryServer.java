package org.quartierlod.query.process;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.quartierlod.query.guard.QueryGuard;
import org.quartierlod.store.OpenReleases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes connections, each a conversation of question and answer in turn.
final class QueryServer {
    private static final Logger LOG = LoggerFactory.getLogger(QueryServer.class);

    private final ServerSocketChannel socket;
    private final QueryGuard guard;
    private final OpenReleases releases;
    private final RunningQueries running;

    QueryServer(Path path, QueryGuard guard, OpenReleases releases, RunningQueries running)
            throws IOException {
        this.socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        this.guard = guard;
        this.releases = releases;
        this.running = running;
        socket.bind(UnixDomainSocketAddress.of(path), 256);
    }

    /// Until the process ends.
    void accept() {
        try {
            while (true) {
                var conversation = new Conversation(socket.accept(), guard, releases, running);
                Thread.ofVirtual().name("conversation").start(conversation);
            }
        } catch (IOException e) {
            LOG.error("The query process takes no more connections", e);
            Runtime.getRuntime().halt(1);
        }
    }
}
