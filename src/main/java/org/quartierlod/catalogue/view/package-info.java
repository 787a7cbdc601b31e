/// The catalogue as RDF: for harvesters in each profile, in full, and as VoID.
@NullMarked
package org.quartierlod.catalogue.view;

import org.jspecify.annotations.NullMarked;
