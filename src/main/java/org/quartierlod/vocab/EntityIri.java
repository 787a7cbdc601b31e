package org.quartierlod.vocab;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// The address of a thing: `{base}id/{type}/{slug}`.
public record EntityIri(EntityType type, Slug slug) {
    private static final String THINGS = "id/";

    /// Reads an IRI below a base.
    ///
    /// @return nothing when the IRI is not in the one true spelling of a thing's address
    public static Optional<EntityIri> parse(String iri, BaseIri base) {
        if (!base.contains(iri) || !base.relativize(iri).startsWith(THINGS)) {
            return Optional.empty();
        }
        var parts = base.relativize(iri).substring(THINGS.length()).split("/", -1);
        if (parts.length != 2 || !Slug.isSlug(parts[1])) {
            return Optional.empty();
        }
        return EntityType.of(parts[0]).map(type -> new EntityIri(type, new Slug(parts[1])));
    }

    /// Whether an IRI stands where things stand, well spelt or not.
    public static boolean isBelow(String iri, BaseIri base) {
        return base.contains(iri) && base.relativize(iri).startsWith(THINGS);
    }

    /// The thing under a base.
    public Node node(BaseIri base) {
        return base.node(THINGS + path());
    }

    /// `{type}/{slug}`.
    public String path() {
        return type.path() + "/" + slug.value();
    }
}
