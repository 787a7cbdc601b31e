/// The SPARQL endpoint: protocol, guard, results, service description.
@ApplicationModule(
        allowedDependencies = {
            "vocab",
            "release",
            "store",
            "query",
            "query :: wire",
            "query :: guard",
            "representation",
            "web"
        })
@NullMarked
package org.quartierlod.sparql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
