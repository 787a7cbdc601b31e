package org.quartierlod.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/// Closes the connection of a client that sends its request or takes its answer so slowly that it
/// would keep a thread, or a query's turn, from others.
final class SlowClients extends Handler.Wrapper {
    private final ClientSettings settings;

    SlowClients(ClientSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var received = new Received(request, new Patience(settings, request));
        return super.handle(
                received, new Sent(received, response, new Patience(settings, request)), callback);
    }

    /// A request whose content is waited for.
    private static final class Received extends Request.Wrapper {
        private final Patience patience;

        Received(Request request, Patience patience) {
            super(request);
            this.patience = patience;
        }

        @Override
        public void demand(Runnable then) {
            patience.begin(0);
            super.demand(
                    Invocable.from(
                            Invocable.getInvocationType(then),
                            () -> {
                                patience.end();
                                then.run();
                            }));
        }

        @Override
        public Content.Chunk read() {
            var chunk = super.read();
            if (chunk != null) {
                patience.earn(chunk.remaining());
            }
            return chunk;
        }
    }

    /// An answer that is waited for to be taken.
    private static final class Sent extends Response.Wrapper {
        private final Patience patience;

        Sent(Request request, Response response, Patience patience) {
            super(request, response);
            this.patience = patience;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            patience.begin(content == null ? 0 : content.remaining());
            super.write(last, content, new Waiting(callback, patience));
        }
    }

    private static final class Waiting extends Callback.Nested {
        private final Patience patience;

        Waiting(Callback callback, Patience patience) {
            super(callback);
            this.patience = patience;
        }

        @Override
        public void succeeded() {
            patience.end();
            super.succeeded();
        }

        @Override
        public void failed(Throwable cause) {
            patience.end();
            super.failed(cause);
        }
    }
}
