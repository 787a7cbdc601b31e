/// The query process: it listens on a socket that only its parent knows, evaluates, and ends with
/// its parent.
@NullMarked
package org.quartierlod.query.process;

import org.jspecify.annotations.NullMarked;
