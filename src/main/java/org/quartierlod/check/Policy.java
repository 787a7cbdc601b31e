package org.quartierlod.check;

import java.util.stream.Stream;

/// One kind of check over the parsed sources.
interface Policy {
    /// Everything it finds, in any order.
    Stream<Finding> findings(Checked data);
}
