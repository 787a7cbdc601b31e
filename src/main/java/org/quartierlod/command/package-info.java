/// The commands: serve, check, catalog-check, publish, releases, rollback; and the wiring of what
/// they share.
@ApplicationModule(
        allowedDependencies = {
            "vocab",
            "source",
            "check",
            "release",
            "store",
            "representation",
            "catalogue",
            "portal"
        })
@NullMarked
package org.quartierlod.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
