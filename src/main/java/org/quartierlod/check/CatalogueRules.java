package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.quartierlod.vocab.BaseIri;

/// Judges a catalogue, a graph that was made of sources, by shapes, rule queries and code lists,
/// and by what can be reached from its datasets.
public final class CatalogueRules {
    private final BaseIri base;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Policy> policies;

    /// @param shapes files in Turtle, or folders of them
    /// @param rules a folder of queries
    /// @param codes a folder of code lists
    /// @param base below which findings shorten IRIs
    public CatalogueRules(List<Path> shapes, Path rules, Path codes, BaseIri base) {
        this.base = base;
        this.policies = new RuleBook(shapes, rules, codes).policies(faults::add);
        policies.add(new ReachPolicy());
    }

    /// All findings, each once, sorted; also that a rule cannot be read.
    public List<Finding> findings(Graph graph) {
        var findings = new ArrayList<>(faults);
        var data = new Checked(graph, base);
        policies.forEach(policy -> policy.findings(data).forEach(findings::add));
        return findings.stream().distinct().sorted().toList();
    }

    /// Whether a code list for this property holds the value.
    public boolean isListed(Node property, Node value) {
        return policies.stream()
                .anyMatch(policy ->
                        policy instanceof CodePolicy codes && codes.isListed(property, value));
    }

    /// A node as findings write it.
    public String shown(Node node) {
        return Checked.shown(node, base);
    }
}
