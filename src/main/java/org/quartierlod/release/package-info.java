/// Builds, compares, writes and finds releases: a validated dataset with a number and a content
/// hash, written once and then only read.
@ApplicationModule(allowedDependencies = {"vocab", "source", "check"})
@NullMarked
package org.quartierlod.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
