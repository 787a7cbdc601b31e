package org.quartierlod.store.evaluation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.quartierlod.store.QueryFailure;

/// Takes so many bytes and no more.
public final class LimitedOutput extends FilterOutputStream {
    private final long most;
    private long taken;

    /// @param out takes what is allowed
    public LimitedOutput(OutputStream out, long most) {
        super(out);
        this.most = most;
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
        taken += length;
        if (taken > most) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
        }
    }
}
