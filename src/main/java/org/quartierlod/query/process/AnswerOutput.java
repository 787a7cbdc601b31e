package org.quartierlod.query.process;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quartierlod.query.wire.Frame;
import org.quartierlod.query.wire.Head;
import org.quartierlod.store.QueryFailure;

/// Sends a result in pieces as it is written, and knows how long it waited for its reader.
final class AnswerOutput extends OutputStream {
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final DataOutputStream out;
    private final int size;
    private final AtomicLong waited = new AtomicLong();
    private volatile long waitingSince;
    private @Nullable Head head;

    /// @param size of a piece
    AnswerOutput(DataOutputStream out, int size) {
        this.out = out;
        this.size = size;
    }

    /// Says what goes before the first piece.
    void begin(Head what) {
        head = what;
    }

    /// Nanoseconds that the reader was waited for.
    long waited() {
        var since = waitingSince;
        return waited.get() + (since == 0 ? 0 : System.nanoTime() - since);
    }

    @Override
    public void write(int b) {
        piece.write(b);
        sendFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        piece.write(bytes, offset, length);
        sendFull();
    }

    private void sendFull() {
        if (piece.size() >= size) {
            send();
        }
    }

    private void send() {
        waitingSince = System.nanoTime();
        try {
            if (head != null) {
                Frame.of(Frame.Kind.HEAD, head).write(out);
                head = null;
            }
            if (piece.size() > 0) {
                new Frame(Frame.Kind.BYTES, piece.toByteArray()).write(out);
            }
        } catch (IOException e) {
            // Writers of results would make this look like a fault of their own.
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The client has gone", e);
        } finally {
            waited.addAndGet(System.nanoTime() - waitingSince);
            waitingSince = 0;
        }
        piece.reset();
    }

    /// Writers flush when they end, which is before a result is known to be complete, and when they
    /// fail: nothing is sent for that.
    @Override
    public void flush() {}

    /// Sends the rest.
    void finish() {
        send();
    }
}
