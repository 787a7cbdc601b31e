/// What the two processes say to each other over their socket.
@NamedInterface
@NullMarked
package org.quartierlod.query.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
