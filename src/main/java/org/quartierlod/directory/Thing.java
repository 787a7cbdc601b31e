package org.quartierlod.directory;

import java.util.List;
import org.quartierlod.representation.Labels;

/// A thing of which a release says something.
///
/// @param iri its address
/// @param kind the `{type}` of its address; `scheme`, `concept` or `programme` for those of the
///   shared vocabulary
/// @param types IRIs of its classes
/// @param labels what it is called
/// @param descriptions what it is said to be, each perhaps only its beginning
public record Thing(
        String iri, String kind, List<String> types, List<Text> labels, List<Text> descriptions) {
    /// Copies.
    public Thing {
        types = List.copyOf(types);
        labels = List.copyOf(labels);
        descriptions = List.copyOf(descriptions);
    }

    /// The label in the language, else in German, English, any; the last part of the IRI where
    /// there is none.
    public Text label(String language) {
        return labels.stream()
                .min(Text.bestFor(language))
                .orElseGet(() -> new Text("", Labels.lastPart(iri)));
    }
}
