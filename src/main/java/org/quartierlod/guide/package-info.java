/// What helps people to query: the gallery of examples, the page on the model, the words an editor
/// completes.
@ApplicationModule(
        allowedDependencies = {"vocab", "release", "store", "example", "representation", "web"})
@NullMarked
package org.quartierlod.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
