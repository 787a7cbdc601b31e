package org.quartierlod.catalogue.dump;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.Store;
import tools.jackson.databind.json.JsonMapper;

/// A dataset as one table, by the query of its name.
///
/// @param name of the dataset
/// @param query whose variables are the columns, in order
public record Tables(String name, QueryFile query) {
    private static final Set<String> NAMES = Set.of("areas", "organisations", "contacts");

    /// The table of a dataset; nothing where it is none.
    public static Optional<Tables> of(String name) {
        return NAMES.contains(name)
                ? Optional.of(new Tables(name, QueryFile.of(Tables.class, name)))
                : Optional.empty();
    }

    /// As [CSV](https://www.rfc-editor.org/rfc/rfc4180) in UTF-8.
    ///
    /// @param graphs of the dataset
    public byte[] csv(Store store, Collection<String> graphs) {
        var columns = columns();
        var text = new StringBuilder(String.join(",", columns)).append("\r\n");
        store.select(query.from(graphs))
                .forEach(row ->
                        text.append(
                                        columns.stream()
                                                .map(column -> row.get(Var.alloc(column)))
                                                .map(Tables::cell)
                                                .collect(Collectors.joining(",")))
                                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> columns() {
        return query.query().getResultVars();
    }

    /// A value that a spreadsheet would take for a formula is written as text.
    private static String cell(@Nullable Node value) {
        if (value == null) {
            return "";
        }
        var text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*")
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /// What the columns mean, as [metadata for tabular
    /// data](https://www.w3.org/TR/tabular-metadata/).
    ///
    /// @param url of the table
    public byte[] metadata(String url) {
        var columns = new ArrayList<Object>();
        for (var column : columns()) {
            var described = new LinkedHashMap<String, Object>();
            described.put("name", column);
            described.put("titles", column);
            if (column.equals("name_de") || column.equals("name_en")) {
                described.put("lang", column.substring("name_".length()));
            } else {
                described.put("datatype", isAddress(column) ? "anyURI" : "string");
            }
            columns.add(described);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("columns", columns);
        var table = new LinkedHashMap<String, Object>();
        table.put("@context", "http://www.w3.org/ns/csvw");
        table.put("url", url);
        table.put("dialect", Map.of("header", true));
        table.put("tableSchema", schema);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(table);
    }

    private static boolean isAddress(String column) {
        return Set.of(
                        "area",
                        "municipality",
                        "measure",
                        "programme",
                        "organisation",
                        "part_of",
                        "post",
                        "unit")
                .contains(column);
    }
}
