/// Judges the parsed sources: shapes, rule queries, addresses, coordinate reference systems, terms.
/// Names all findings in one run.
@ApplicationModule(allowedDependencies = {"vocab", "source"})
@NullMarked
package org.quartierlod.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
