package org.quartierlod.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.quartierlod.representation.Example;

/// A query whose first lines are comments that describe it, such as `# title@de: Alle Gebiete`.
final class ExampleFile {
    private static final Pattern HEAD =
            Pattern.compile("# (title|description|theme|keywords)(?:@(de|en))?: (.+)");
    private static final List<String> LANGUAGES = List.of("de", "en");

    private final Map<String, String> head = new TreeMap<>();
    private final List<String> body = new ArrayList<>();
    private final String text;

    private ExampleFile(String text) {
        this.text = text;
        for (var line : text.lines().toList()) {
            var match = HEAD.matcher(line);
            if (body.isEmpty() && match.matches()) {
                var language = match.group(2) == null ? "" : "@" + match.group(2);
                head.put(match.group(1) + language, match.group(3).strip());
            } else if (!(body.isEmpty() && line.isBlank())) {
                body.add(line);
            }
        }
    }

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException when something is missing or the query is none
    static Example parse(String slug, String text) {
        try {
            return new ExampleFile(text).example(slug);
        } catch (QueryException e) {
            throw new IllegalArgumentException(slug + ".rq: " + e.getMessage(), e);
        }
    }

    private Example example(String slug) {
        var query = String.join("\n", body) + "\n";
        return new Example(
                slug,
                theme(slug),
                form(QueryFactory.create(query, Syntax.syntaxSPARQL_11)),
                texts(slug, "title"),
                texts(slug, "description"),
                Arrays.stream(head.getOrDefault("keywords", "").split(","))
                        .map(String::strip)
                        .filter(keyword -> !keyword.isEmpty())
                        .toList(),
                query,
                text);
    }

    private Example.Theme theme(String slug) {
        return Example.Theme.valueOf(said(slug, "theme").toUpperCase(Locale.ROOT));
    }

    private Map<String, String> texts(String slug, String name) {
        Map<String, String> texts = new TreeMap<>();
        for (var language : LANGUAGES) {
            texts.put(language, said(slug, name + "@" + language));
        }
        return texts;
    }

    private String said(String slug, String name) {
        var said = head.get(name);
        if (said == null) {
            throw new IllegalArgumentException(slug + ".rq does not say '# " + name + ": …'");
        }
        return said;
    }

    private static Example.Form form(Query query) {
        if (query.isAskType()) {
            return Example.Form.ASK;
        }
        if (query.isConstructType()) {
            return Example.Form.CONSTRUCT;
        }
        return query.isDescribeType() ? Example.Form.DESCRIBE : Example.Form.SELECT;
    }
}
