package org.quartierlod.representation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartierlod.representation.Page;

/// A query as a few lines that run it in another program. The page fills in the same templates
/// while its reader types.
final class Snippets {
    private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");
    private static final Pattern MAPPED = Pattern.compile("\\?wkt\\b");

    private static final Snippet CURL = new Snippet("curl", read("curl"));
    private static final Snippet PYTHON_TABLE = new Snippet("Python", read("python-table"));
    private static final Snippet PYTHON_GRAPH = new Snippet("Python", read("python-graph"));
    private static final Snippet R_TABLE = new Snippet("R", read("r-table"));
    private static final Snippet R_GRAPH = new Snippet("R", read("r-graph"));
    private static final Snippet QGIS_TABLE = new Snippet("QGIS", read("qgis-table"));
    private static final Snippet QGIS_MAP = new Snippet("QGIS", read("qgis-map"));

    private final String endpoint;

    /// Of queries to an endpoint.
    Snippets(String endpoint) {
        this.endpoint = endpoint;
    }

    /// Lines for a program.
    ///
    /// @param name of the program
    record Snippet(String name, String text) {}

    /// What an answer is.
    enum Kind {
        /// Rows.
        TABLE,
        /// Rows with geometries in a column `wkt`.
        MAP,
        /// Statements; nothing that QGIS could show.
        GRAPH;

        /// Of a query.
        static Kind of(String query, boolean isGraph) {
            if (isGraph) {
                return GRAPH;
            }
            return MAPPED.matcher(query).find() ? MAP : TABLE;
        }

        /// As the page knows it.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// With places such as `@endpoint@`.
        List<Snippet> templates() {
            return switch (this) {
                case TABLE -> List.of(CURL, PYTHON_TABLE, R_TABLE, QGIS_TABLE);
                case MAP -> List.of(CURL, PYTHON_TABLE, R_TABLE, QGIS_MAP);
                case GRAPH -> List.of(CURL, PYTHON_GRAPH, R_GRAPH);
            };
        }
    }

    private static String read(String file) {
        try (var in = Page.class.getResourceAsStream("snippets/" + file + ".txt")) {
            return new String(
                            Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One for each program that can do something with the answer.
    List<Snippet> of(String query, boolean isGraph) {
        var stripped = query.strip();
        var values =
                Map.of(
                        "endpoint",
                        endpoint,
                        "accept",
                        isGraph ? "text/turtle" : "text/csv",
                        "shell",
                        stripped.replace("'", "'\\''"),
                        "python",
                        stripped.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\""),
                        "encoded",
                        encode(stripped));
        return Kind.of(query, isGraph).templates().stream()
                .map(template -> new Snippet(template.name(), fill(template.text(), values)))
                .toList();
    }

    /// In one pass: what is put in is not searched for places again.
    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(place.group(1), place.group())));
    }

    /// As the value of a parameter.
    static String encode(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
