/// Home page, search, list of releases, context document and problem pages.
@ApplicationModule(
        allowedDependencies = {
            "vocab",
            "source",
            "release",
            "store",
            "directory",
            "representation",
            "web",
            "catalogue"
        })
@NullMarked
package org.quartierlod.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
