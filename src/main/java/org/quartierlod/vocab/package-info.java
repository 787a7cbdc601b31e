/// Words and addresses: the terms Jena lacks, the one prefix table, the base IRI and the addresses
/// made from it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.quartierlod.vocab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
