package org.quartierlod.query;

import java.io.IOException;
import org.quartierlod.query.wire.Head;

/// Takes the answer to one question as it comes. What it has taken is a result only when
/// [QueryService#answer] returns.
public interface ResultReceiver {
    /// Says how to stop the query, should nobody want the answer any more.
    void stoppable(Runnable stop);

    /// Whether nobody wants the answer any more.
    boolean isAbandoned();

    /// What goes before the first byte.
    void head(Head head) throws IOException;

    /// The next bytes, which the receiver may keep.
    ///
    /// @throws IOException when they cannot be passed on
    void bytes(byte[] bytes) throws IOException;

    /// Whether something was passed on that cannot be taken back.
    boolean hasBegun();
}
