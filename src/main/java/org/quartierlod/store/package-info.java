/// Releases opened for reading, each answered by a Fuseki dataset in this process or by a SPARQL
/// endpoint elsewhere, and the switch from one release to the next.
@ApplicationModule(allowedDependencies = {"vocab", "source", "check", "release"})
@NullMarked
package org.quartierlod.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
