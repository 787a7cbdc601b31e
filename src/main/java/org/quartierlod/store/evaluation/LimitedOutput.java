package org.quartierlod.store.evaluation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.quartierlod.store.QueryFailure;

/// Takes so many bytes and no more, and nothing once the query is stopped.
public final class LimitedOutput extends FilterOutputStream {
    private final long most;
    private final Watch watch;
    private long taken;

    /// @param out takes what is allowed
    /// @param watch of the query
    public LimitedOutput(OutputStream out, long most, Watch watch) {
        super(out);
        this.most = most;
        this.watch = watch;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int length) {
        watch.check();
        taken += length;
        if (taken > most) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
        }
    }
}
