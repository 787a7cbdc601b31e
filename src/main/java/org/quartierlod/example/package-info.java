/// The gallery of worked queries: read from `ontology/queries`, and described as RDF.
@ApplicationModule(allowedDependencies = {"vocab", "source", "representation"})
@NullMarked
package org.quartierlod.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
