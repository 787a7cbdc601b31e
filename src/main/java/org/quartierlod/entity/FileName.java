package org.quartierlod.entity;

import java.util.Optional;
import org.quartierlod.representation.DocumentFormat;

/// The last part of a document's address, split into what it names and a format.
///
/// @param stem without extension
/// @param format by the extension, if it is one of ours
record FileName(String stem, Optional<DocumentFormat> format) {
    static FileName parse(String name) {
        var dot = name.lastIndexOf('.');
        var format =
                dot > 0
                        ? DocumentFormat.of(name.substring(dot + 1))
                        : Optional.<DocumentFormat>empty();
        return format.isPresent()
                ? new FileName(name.substring(0, dot), format)
                : new FileName(name, format);
    }
}
