package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.quartierlod.source.Position;

/// Rule queries, such as those of `ontology/rules`: each returns what breaks its rule, as `?focus`
/// and optionally `?path` and `?value`.
///
/// The head of a file names the rule, its severity and its sentences, in which `{?variable}` stands
/// for a value, and the clause of the standard it rests on, if there is one.
final class RulePolicy implements Policy {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\?(\\w+)}");
    private static final Var FOCUS = Var.alloc("focus");
    private static final Var PATH = Var.alloc("path");

    private record Rule(
            String name,
            String clause,
            Severity severity,
            String german,
            String english,
            Query query) {}

    private final List<Rule> rules;

    private RulePolicy(List<Rule> rules) {
        this.rules = rules;
    }

    /// Reads the rules.
    ///
    /// @throws RuleBookException when the folder cannot be read or holds none, or a file lacks its
    ///   head or is no query for `?focus`
    static RulePolicy of(Path folder) throws RuleBookException {
        var rules = new ArrayList<Rule>();
        for (var file : RuleFiles.in(folder, ".rq")) {
            rules.add(rule(file));
        }
        return new RulePolicy(rules);
    }

    private static Rule rule(Path file) throws RuleBookException {
        var text = RuleFiles.text(file);
        var severity =
                head(text, "severity", file).equals("warning")
                        ? Severity.WARNING
                        : Severity.VIOLATION;
        return new Rule(
                head(text, "rule", file),
                line(text, "clause").orElse(""),
                severity,
                head(text, "message-de", file),
                head(text, "message-en", file),
                query(text, file));
    }

    private static Query query(String text, Path file) throws RuleBookException {
        try {
            var query = QueryFactory.create(text);
            if (query.isSelectType() && query.getProjectVars().contains(FOCUS)) {
                return query;
            }
        } catch (QueryParseException e) {
            var position = new Position(Math.max(0, e.getLine()), Math.max(0, e.getColumn()));
            throw new RuleBookException(
                    RuleFiles.name(file), position, String.valueOf(e.getMessage()));
        }
        throw new RuleBookException(
                RuleFiles.name(file), Position.WHOLE_FILE, "it is no SELECT for ?focus");
    }

    private static String head(String text, String key, Path file) throws RuleBookException {
        return line(text, key)
                .orElseThrow(() ->
                        new RuleBookException(
                                RuleFiles.name(file),
                                Position.WHOLE_FILE,
                                "the line '# " + key + ":' is missing"));
    }

    private static Optional<String> line(String text, String key) {
        var start = "# " + key + ":";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
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
                                                    row.contains(PATH)
                                                            ? data.shown(row.get(PATH))
                                                            : "",
                                                    filled(rule.german(), row, data),
                                                    filled(rule.english(), row, data))
                                            .by(rule.clause())));
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
