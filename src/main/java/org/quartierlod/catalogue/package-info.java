/// What open-data portals harvest: the catalogue of datasets with its services, and VoID. It knows
/// no endpoint: each contributes its own offer.
@ApplicationModule(
        allowedDependencies = {"vocab", "source", "release", "store", "representation", "web"})
@NullMarked
package org.quartierlod.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
