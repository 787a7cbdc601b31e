package org.quartierlod.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/// The queries of `ontology/rules`: each returns what breaks its rule, as `?focus` and optionally
/// `?path` and `?value`.
///
/// The head of a file names the rule, its severity and its sentences, in which `{?variable}` stands
/// for a value.
final class RulePolicy implements Policy {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\?(\\w+)}");
    private static final Var FOCUS = Var.alloc("focus");
    private static final Var PATH = Var.alloc("path");

    private record Rule(
            String name, Severity severity, String german, String english, Query query) {}

    private final List<Rule> rules;

    private RulePolicy(List<Rule> rules) {
        this.rules = rules;
    }

    /// Reads the rules.
    ///
    /// @throws IOException when the folder cannot be read or holds none, or a file lacks its head
    static RulePolicy of(Path folder) throws IOException {
        var rules = new ArrayList<Rule>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(p -> p.toString().endsWith(".rq")).sorted().toList()) {
                rules.add(rule(file));
            }
        }
        if (rules.isEmpty()) {
            throw new IOException("no rules in " + folder);
        }
        return new RulePolicy(rules);
    }

    private static Rule rule(Path file) throws IOException {
        var text = Files.readString(file);
        var severity =
                head(text, "severity", file).equals("warning")
                        ? Severity.WARNING
                        : Severity.VIOLATION;
        return new Rule(
                head(text, "rule", file),
                severity,
                head(text, "message-de", file),
                head(text, "message-en", file),
                QueryFactory.create(text));
    }

    private static String head(String text, String key, Path file) throws IOException {
        var start = "# " + key + ":";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IOException(file + " lacks the line '" + start + "'"));
    }

    @Override
    public Stream<Finding> findings(Checked data) {
        return rules.stream().flatMap(rule -> findings(rule, data));
    }

    private static Stream<Finding> findings(Rule rule, Checked data) {
        var findings = new ArrayList<Finding>();
        try (var execution = QueryExec.dataset(data.dataset()).query(rule.query()).build()) {
            execution
                    .select()
                    .forEachRemaining(row ->
                            findings.add(
                                    data.finding(
                                            rule.name(),
                                            rule.severity(),
                                            row.get(FOCUS),
                                            row.contains(PATH) ? data.shown(row.get(PATH)) : "",
                                            filled(rule.german(), row, data),
                                            filled(rule.english(), row, data))));
        }
        return findings.stream();
    }

    private static String filled(String sentence, Binding row, Checked data) {
        return VARIABLE.matcher(sentence)
                .replaceAll(match -> {
                    var value = row.get(Var.alloc(match.group(1)));
                    return value == null ? "" : Matcher.quoteReplacement(data.shown(value));
                });
    }
}
