/// Answers strangers' queries in a process of their own, so that a query which exhausts its memory
/// or hangs takes nothing else with it: admission, the supervised process and the way there. What
/// runs in that process stands in `process`, what it judges queries by in `guard`.
@ApplicationModule(
        allowedDependencies = {"vocab", "source", "release", "store", "store :: evaluation"})
@NullMarked
package org.quartierlod.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
