package org.quartierlod.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.check.CatalogueRules;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Reach;
import org.quartierlod.check.Severity;
import org.quartierlod.vocab.BaseIri;

/// Judges a catalogue as portals do: by the rules of `ontology/catalogue`, the lists of
/// `ontology/codes`, the points of data.europa.eu, and by asking whether addresses answer.
public final class CatalogueCheck {
    /// How the clauses of the European profile begin; those of the German one are not counted in
    /// the score.
    private static final String EUROPEAN = "DCAT-AP ";

    /// How the names of the German profile begin.
    private static final String GERMAN = "dcat-ap-de-";

    /// Datasets from which more can be reached have a finding already.
    private static final int MOST = 10_000;

    private final Path ontology;
    private final BaseIri base;
    private final Answers answers;

    /// @param ontology the folder that holds `catalogue` and `codes`
    /// @param base below which findings shorten IRIs
    public CatalogueCheck(Path ontology, BaseIri base, Answers answers) {
        this.ontology = ontology;
        this.base = base;
        this.answers = answers;
    }

    /// Judges a whole catalogue.
    ///
    /// @param profile as in `?profile=`; there are rules for each
    public Judgement judge(String profile, Graph catalogue) {
        var datasets = instances(catalogue, DCAT.Dataset.asNode());
        if (datasets.isEmpty()) {
            return new Judgement.NothingJudged(
                    profile,
                    "Nichts geprüft: der Katalog beschreibt keinen Datensatz. Portale löschen dann alles. Bitte Adresse und Daten prüfen.",
                    "Nothing judged: the catalogue describes no dataset. Portals then delete everything. Check the address and the data.");
        }
        var rules = rules(profile);
        var findings = new ArrayList<Finding>();
        var lists = Lists.read(ontology, findings::add);
        rules.findings(new Union(catalogue, lists.attribution())).stream()
                .filter(finding -> isAsked(finding, profile))
                .forEach(findings::add);
        var background =
                new Described.Background(
                        (property, value) ->
                                rules.isListed(property, value)
                                        || lists.isEuropean(property, value),
                        lists,
                        answers,
                        isConforming(catalogue, findings, rules));
        findings.addAll(new AddressFindings(rules, answers).of(catalogue));
        return new Judgement.Judged(
                profile,
                datasets.size(),
                instances(catalogue, DCAT.Distribution.asNode()).size(),
                catalogue.size(),
                findings.stream().sorted().toList(),
                datasets.stream()
                        .sorted(Comparator.comparing(Node::toString))
                        .map(dataset ->
                                Score.of(
                                        rules.shown(dataset),
                                        new Described(catalogue, dataset, background)))
                        .toList());
    }

    /// Which licences there are to choose from, the German profile alone says.
    private static boolean isAsked(Finding finding, String profile) {
        return profile.startsWith(GERMAN)
                || !finding.rule().equals("unlisted-code")
                || !finding.path().equals("dct:license");
    }

    private CatalogueRules rules(String profile) {
        var folder = ontology.resolve("catalogue");
        return new CatalogueRules(
                List.of(
                        folder.resolve("shapes"),
                        folder.resolve("profiles").resolve(profile + ".ttl")),
                folder.resolve("rules"),
                ontology.resolve("codes"),
                base);
    }

    private static Set<Node> instances(Graph graph, Node type) {
        return new HashSet<>(
                graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList());
    }

    /// A dataset conforms when nothing that can be reached from it breaks the European profile;
    /// where the rules could not be read, or too much can be reached, nobody knows.
    private static Predicate<Node> isConforming(
            Graph catalogue, List<Finding> findings, CatalogueRules rules) {
        var broken =
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.VIOLATION)
                        .filter(finding -> finding.clause().startsWith(EUROPEAN))
                        .map(Finding::focus)
                        .collect(Collectors.toSet());
        var isKnown = findings.stream().noneMatch(f -> f.rule().equals("rule-book"));
        return dataset -> {
            var reach = Reach.of(catalogue, dataset, MOST);
            return isKnown
                    && reach.statements() <= MOST
                    && reach.nodes().stream().map(rules::shown).noneMatch(broken::contains);
        };
    }
}
