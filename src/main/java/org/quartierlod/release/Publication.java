package org.quartierlod.release;

import org.quartierlod.check.CheckReport;

/// What came of an attempt to publish.
public sealed interface Publication {
    /// A new release is current.
    record Published(Release release, CheckReport report) implements Publication {}

    /// The sources say what the newest release already says.
    ///
    /// @param madeCurrent whether that release had to be made current again
    record Unchanged(Release release, boolean madeCurrent) implements Publication {}

    /// The sources are at fault; nothing changed.
    record Refused(CheckReport report) implements Publication {}
}
