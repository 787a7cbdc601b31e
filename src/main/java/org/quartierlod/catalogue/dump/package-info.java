/// Whole datasets as files, made once a release.
@NullMarked
package org.quartierlod.catalogue.dump;

import org.jspecify.annotations.NullMarked;
