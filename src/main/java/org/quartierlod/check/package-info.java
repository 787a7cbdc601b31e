/// Judges the parsed sources: shapes, rule queries, codes, addresses, coordinate reference systems,
/// terms; and a catalogue by shapes, rule queries, codes and what can be reached. Names all
/// findings in one run.
@ApplicationModule(allowedDependencies = {"vocab", "source"})
@NullMarked
package org.quartierlod.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
