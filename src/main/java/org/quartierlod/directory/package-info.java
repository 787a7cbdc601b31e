/// What things a release describes: listed by type, and found by what they are called, in an index
/// of each release that is built once and held in memory.
@ApplicationModule(allowedDependencies = {"vocab", "release", "store", "representation"})
@NullMarked
package org.quartierlod.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
