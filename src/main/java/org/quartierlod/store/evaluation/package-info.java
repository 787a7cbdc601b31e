/// Evaluates a stranger's query so that it can be stopped at any moment and takes no more than it
/// is given.
@NamedInterface
@NullMarked
package org.quartierlod.store.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
