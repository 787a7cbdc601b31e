package org.quartierlod.representation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published JSON-LD context, read for writing: which term stands for which IRI and how its
/// values are written ([JSON-LD 1.1 §9.15](https://www.w3.org/TR/json-ld11/#context-definitions)).
///
/// It understands what `ontology/context/urp-1.jsonld` uses: aliases, absolute IRIs, `@type`,
/// `@reverse`, and the containers `@set` and `@language`.
public final class Context {
    /// One term.
    ///
    /// @param name the key
    /// @param iri what it stands for
    /// @param reverse whether it points from object to subject
    /// @param type `@id`, a datatype, or absent
    /// @param isSet whether values always stand in an array
    /// @param isLanguageMap whether values stand in an object by language
    record Term(
            String name,
            String iri,
            boolean reverse,
            @Nullable String type,
            boolean isSet,
            boolean isLanguageMap) {}

    private final Map<String, Term> byName = new HashMap<>();
    private final Map<String, Term> forwards = new HashMap<>();
    private final Map<String, Term> reverses = new HashMap<>();

    /// Reads a context document.
    ///
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    public static Context parse(byte[] document) {
        var context = new Context();
        JsonMapper.shared()
                .readTree(document)
                .path("@context")
                .properties()
                .forEach(entry -> context.define(entry.getKey(), entry.getValue()));
        return context;
    }

    private Context() {}

    private void define(String name, JsonNode definition) {
        if (name.startsWith("@")) {
            return;
        }
        var term =
                definition.isString()
                        ? new Term(name, definition.asString(), false, null, false, false)
                        : new Term(
                                name,
                                definition
                                        .path("@id")
                                        .asString(definition.path("@reverse").asString("")),
                                definition.has("@reverse"),
                                definition.has("@type")
                                        ? definition.path("@type").asString()
                                        : null,
                                definition.path("@container").asString("").equals("@set"),
                                definition.path("@container").asString("").equals("@language"));
        byName.put(name, term);
        if (!term.iri().startsWith("@")) {
            (term.reverse() ? reverses : forwards).put(term.iri(), term);
        }
    }

    /// The term with a name.
    Optional<Term> term(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The term that points from object to subject of a predicate.
    Optional<Term> reverse(String iri) {
        return Optional.ofNullable(reverses.get(iri));
    }

    /// The term for a predicate, class or datatype.
    Optional<Term> forIri(String iri) {
        return Optional.ofNullable(forwards.get(iri));
    }
}
