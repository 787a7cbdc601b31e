package org.quartierlod.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a file's name makes of it: a source, something else, or a mistake.
final class FileNames {
    private static final Pattern GRAPH = Pattern.compile("[A-Za-z0-9._/-]+");
    private static final Set<String> GENERATED =
            Set.of(SourceFile.DATA + "/generated.ttl", SourceFile.DATA + "/release.ttl");

    private FileNames() {}

    static boolean isTurtle(String path) {
        return path.endsWith(".ttl");
    }

    /// What is wrong with a name.
    ///
    /// @param path from the project folder
    static Optional<Fault> fault(String path) {
        if (!isTurtle(path)) {
            return looksLikeData(path)
                    ? fault(
                            "Die Datei würde nicht gelesen. Bitte als Turtle mit der Endung .ttl speichern oder entfernen.",
                            "The file would not be read. Save it as Turtle with the ending .ttl, or remove it.")
                    : Optional.empty();
        }
        if (!GRAPH.matcher(path).matches()) {
            return fault(
                    "Aus dem Namen wird die Adresse des Graphen. Bitte nur Buchstaben ohne Umlaut, Ziffern, '.', '-' und '_' verwenden.",
                    "The name becomes the address of the graph. Use only ASCII letters, digits, '.', '-' and '_'.");
        }
        return GENERATED.contains(path)
                ? fault(
                        "Dieser Name gehört einem Graphen, den die Software erzeugt. Bitte umbenennen.",
                        "This name belongs to a graph that the software makes. Rename the file.")
                : Optional.empty();
    }

    private static boolean looksLikeData(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        ".ttl", ".turtle", ".nt", ".nq", ".trig", ".rdf", ".owl", ".n3", ".jsonld",
                        ".xml", ".gz", ".zip")
                .anyMatch(lower::endsWith);
    }

    private static Optional<Fault> fault(String german, String english) {
        return Optional.of(new Fault("file-name", Position.WHOLE_FILE, german, english));
    }
}
