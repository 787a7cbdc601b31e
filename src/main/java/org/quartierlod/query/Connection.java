package org.quartierlod.query;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.quartierlod.query.wire.Frame;

/// A connection to the query process, for one question at a time. Closing it stops the query.
final class Connection implements AutoCloseable {
    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Connection(SocketChannel channel) {
        this.channel = channel;
        this.in =
                new DataInputStream(
                        new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    static Connection to(Path socket) throws IOException {
        return new Connection(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    void send(Frame frame) throws IOException {
        frame.write(out);
    }

    Frame receive() throws IOException {
        return Frame.next(in).orElseThrow(() -> new EOFException("The query process has gone"));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It is closed.
        }
    }
}
