/// Turtle files in, parsed graphs out: in a fixed order, one named graph a file, with digests and
/// with every fault named by file, line and column.
@ApplicationModule(allowedDependencies = "vocab")
@NullMarked
package org.quartierlod.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
