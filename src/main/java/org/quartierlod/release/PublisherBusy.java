package org.quartierlod.release;

import java.io.IOException;

/// Another publisher holds the archive.
public final class PublisherBusy extends IOException {
    PublisherBusy(String holder) {
        super(
                "Another publisher is at work"
                        + (holder.isBlank() ? "" : " (" + holder.strip() + ")")
                        + ". Wait until it is done, then try again.");
    }
}
