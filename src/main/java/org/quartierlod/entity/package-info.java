/// The descriptions of things: `/id`, `/doc`, `/scheme`, `/graph` and the ontology at `/def`.
@ApplicationModule(
        allowedDependencies = {
            "vocab",
            "source",
            "release",
            "store",
            "directory",
            "representation",
            "web"
        })
@NullMarked
package org.quartierlod.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
