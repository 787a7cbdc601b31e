/// What all endpoints share on the way to HTTP: negotiation, validators and cache headers,
/// problems, headers for safety.
@ApplicationModule(allowedDependencies = {"vocab", "store", "representation"})
@NullMarked
package org.quartierlod.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
