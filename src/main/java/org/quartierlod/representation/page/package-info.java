/// How pages come about: the frame around every page, and what each kind of thing shows first.
@NullMarked
package org.quartierlod.representation.page;

import org.jspecify.annotations.NullMarked;
