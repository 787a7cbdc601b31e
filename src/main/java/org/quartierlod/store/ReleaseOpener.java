package org.quartierlod.store;

import java.io.IOException;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseReceiver;

/// A way to open releases. It also takes a release over before that becomes current, where that
/// means work.
interface ReleaseOpener extends ReleaseReceiver {
    /// Opens a verified release; whoever calls closes the store.
    ///
    /// @throws IOException when the release could not be loaded; the message says why
    Store open(Release release) throws IOException;

    @Override
    default void receive(Release release) throws IOException {}
}
