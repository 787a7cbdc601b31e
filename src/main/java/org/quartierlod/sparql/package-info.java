/// The SPARQL endpoint: protocol, guard, results, service description, editor.
@ApplicationModule(
        allowedDependencies = {"vocab", "release", "store", "example", "representation", "web"})
@NullMarked
package org.quartierlod.sparql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
