package org.quartierlod.entity;

import java.util.TreeMap;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.quartierlod.representation.Frame;

/// Hangs the document onto the thing it describes.
final class Described {
    private Described() {}

    /// The frame with `describedBy`, the inverse of `foaf:primaryTopic`.
    static Frame by(Frame frame) {
        var nested = new TreeMap<>(frame.nested());
        nested.put("describedBy", new Frame.Nested(FOAF.primaryTopic.asNode(), true, Frame.FLAT));
        return new Frame(nested);
    }
}
