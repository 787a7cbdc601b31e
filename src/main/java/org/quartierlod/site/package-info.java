/// Home page, context document and problem pages.
@ApplicationModule(allowedDependencies = {"vocab", "source", "store", "representation", "web"})
@NullMarked
package org.quartierlod.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
