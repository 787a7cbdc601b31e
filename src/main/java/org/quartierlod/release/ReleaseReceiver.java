package org.quartierlod.release;

import java.io.IOException;

/// Whoever must hold a release before it becomes current, such as a remote store.
@FunctionalInterface
public interface ReleaseReceiver {
    /// Takes the release over completely, without showing it to readers yet.
    ///
    /// @throws IOException when that failed; the release then does not become current
    void receive(Release release) throws IOException;
}
