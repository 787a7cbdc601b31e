/// Judges a stranger's query before anything runs: its size and depth as text, its syntax, and what
/// the parsed query would do.
@NamedInterface
@NullMarked
package org.quartierlod.query.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
