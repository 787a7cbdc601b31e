package org.quartierlod.vocab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The types of thing this publisher gives addresses to: the `{type}` of `{base}id/{type}/{slug}`.
public enum EntityType {
    AREA,
    DESIGNATION,
    EVENT,
    MEASURE,
    ORGANISATION,
    UNIT,
    POST,
    INCUMBENCY,
    PERSON,
    SERVICE,
    PARTICIPATION,
    PERIOD,
    GEOMETRY,
    MUNICIPALITY,
    DISTRICT,
    DOCUMENT,
    TRANSITION;

    /// As it stands in an address.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether slugs of this type must tell nothing: they lead to a person.
    public boolean isOpaque() {
        return this == PERSON || this == INCUMBENCY;
    }

    /// The type with this path.
    public static Optional<EntityType> of(String path) {
        return Arrays.stream(values()).filter(t -> t.path().equals(path)).findFirst();
    }
}
