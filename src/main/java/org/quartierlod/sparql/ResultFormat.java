package org.quartierlod.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats of results, best first.
enum ResultFormat {
    JSON("json", true, "application/sparql-results+json", "application/json"),
    XML("xml", true, "application/sparql-results+xml", "application/xml"),
    CSV("csv", true, "text/csv"),
    TSV("tsv", true, "text/tab-separated-values"),
    TURTLE("ttl", false, "text/turtle"),
    N_TRIPLES("nt", false, "application/n-triples", "text/plain"),
    RDF_XML("rdf", false, "application/rdf+xml", "application/xml"),
    JSON_LD("jsonld", false, "application/ld+json", "application/json"),
    TRIG("trig", false, "application/trig"),
    N_QUADS("nq", false, "application/n-quads");

    private final String extension;
    private final boolean isTable;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> mediaTypes;

    ResultFormat(String extension, boolean isTable, String... mediaTypes) {
        this.extension = extension;
        this.isTable = isTable;
        this.mediaTypes = List.of(mediaTypes);
    }

    /// The format's own media type.
    String mediaType() {
        return mediaTypes.getFirst();
    }

    /// As sent for the name under which the client asked for it.
    static String contentType(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /// The formats for tables and truth values, or for graphs.
    static List<ResultFormat> of(boolean tables) {
        return Arrays.stream(values()).filter(format -> format.isTable == tables).toList();
    }

    /// All names under which these formats are known, own names first.
    static List<String> offers(List<ResultFormat> formats) {
        var own = formats.stream().map(ResultFormat::mediaType);
        var others = formats.stream().flatMap(format -> format.mediaTypes.stream().skip(1));
        return Stream.concat(own, others).distinct().toList();
    }

    /// All names of all formats.
    static List<String> offers() {
        return offers(List.of(values()));
    }

    /// The first of these formats that is known under a media type.
    static Optional<ResultFormat> named(List<ResultFormat> formats, String mediaType) {
        return formats.stream().filter(format -> format.mediaTypes.contains(mediaType)).findFirst();
    }

    /// The format for `?format=`.
    static Optional<ResultFormat> withExtension(List<ResultFormat> formats, String extension) {
        return formats.stream()
                .filter(format -> format.extension.equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String extension() {
        return extension;
    }
}
