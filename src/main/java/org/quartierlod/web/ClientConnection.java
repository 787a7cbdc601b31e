package org.quartierlod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Notices that a client closes its connection while its answer is still being made. Jetty reads a
/// connection again only after the answer; in between, this does.
///
/// Of a client that sends its next request before it has the answer ([RFC 9112
/// §9.3.2](https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2)) one byte is read, which Jetty
/// gets back; it is not watched any longer.
public final class ClientConnection implements AutoCloseable {
    private final @Nullable AbstractEndPoint end;

    private ClientConnection(@Nullable AbstractEndPoint end) {
        this.end = end;
    }

    /// Watches until it is closed, which must be before the answer ends. Connections other than
    /// HTTP/1.1 are not watched.
    ///
    /// @param closed runs when the client has closed the connection
    public static ClientConnection watch(HttpServletRequest request, Runnable closed) {
        var connection =
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection();
        if (connection instanceof HttpConnection http
                && http.getEndPoint() instanceof AbstractEndPoint end) {
            end.tryFillInterested(new Eye(end, http, closed));
            return new ClientConnection(end);
        }
        return new ClientConnection(null);
    }

    /// Whether the client can still be told something.
    static boolean isOpen(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .isOpen();
    }

    @Override
    public void close() {
        if (end != null) {
            end.getFillInterest().onFail(new CancellationException());
        }
    }

    /// Is called when there is something to read, were it only the end.
    private static final class Eye implements Callback {
        private final AbstractEndPoint end;
        private final Connection.UpgradeTo connection;
        private final Runnable closed;
        private final AtomicBoolean isOver = new AtomicBoolean();

        Eye(AbstractEndPoint end, Connection.UpgradeTo connection, Runnable closed) {
            this.end = end;
            this.connection = connection;
            this.closed = closed;
        }

        @Override
        public void succeeded() {
            if (isOver.get()) {
                return;
            }
            try {
                var buffer = BufferUtil.allocate(1);
                var read = end.fill(buffer);
                if (read == 0) {
                    end.tryFillInterested(this);
                } else if (read < 0) {
                    closed.run();
                } else {
                    connection.onUpgradeTo(buffer);
                }
            } catch (IOException _) {
                closed.run();
            }
        }

        @Override
        public void failed(Throwable cause) {
            isOver.set(true);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
