package org.quartierlod.catalogue;

import java.util.Map;

/// What an endpoint contributes to the catalogue: a [data
/// service](https://www.w3.org/TR/vocab-dcat-3/#Class:Data_Service) over all datasets.
///
/// @param name short, as in the IRI of the service
/// @param title by language
/// @param description by language
/// @param path of the endpoint below the base, also of what describes it
/// @param standard that it implements, as an IRI
/// @param fileType of its answers, a code from `ontology/codes/file-type.ttl`
/// @param mediaType of its answers
public record Offer(
        String name,
        Map<String, String> title,
        Map<String, String> description,
        String path,
        String standard,
        String fileType,
        String mediaType) {
    /// Copies.
    public Offer {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
    }
}
