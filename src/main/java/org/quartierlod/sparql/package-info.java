/// The SPARQL endpoint: protocol, results, service description, editor.
@ApplicationModule(
        allowedDependencies = {
            "vocab",
            "release",
            "store",
            "query",
            "query :: wire",
            "query :: guard",
            "example",
            "representation",
            "web",
            "catalogue"
        })
@NullMarked
package org.quartierlod.sparql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
