/// Documents and the formats they are written in: RDF serializations, JSON-LD by frame and context,
/// HTML.
@ApplicationModule(allowedDependencies = "vocab")
@NullMarked
package org.quartierlod.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
