/// What portals will make of a catalogue: the rules of `ontology/catalogue`, the quality score of
/// data.europa.eu, and whether addresses answer.
@ApplicationModule(allowedDependencies = {"vocab", "source", "check"})
@NullMarked
package org.quartierlod.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
