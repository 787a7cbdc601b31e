package org.quartierlod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quartierlod.source.Outcome;
import org.quartierlod.source.Position;
import org.quartierlod.source.Sources;
import org.quartierlod.vocab.BaseIri;

/// Every check there is, in one run: a fault of one kind does not hide those of another.
public final class Check {
    private static final List<Policy> OWN =
            List.of(new AddressPolicy(), new CrsPolicy(), new TermPolicy());

    private final RuleBook book;
    private final BaseIri base;

    /// A check by the shapes, rules and code lists of a folder.
    ///
    /// @param ontology the folder that holds `shapes`, `rules` and `codes`
    public Check(Path ontology, BaseIri base) {
        this.book =
                new RuleBook(
                        List.of(ontology.resolve("shapes")),
                        ontology.resolve("rules"),
                        ontology.resolve("codes"));
        this.base = base;
    }

    /// Judges the sources.
    public CheckReport check(Sources sources) {
        var findings = new ArrayList<Finding>();
        sources.faults().forEach(f -> findings.add(Finding.of(f.path(), f.fault())));
        sources.outcomes()
                .forEach(
                        o -> o.faults().forEach(f -> findings.add(Finding.of(o.file().path(), f))));
        var data = new Checked(sources, base);
        Stream.concat(OWN.stream(), book.policies(findings::add).stream())
                .forEach(policy -> policy.findings(data).forEach(findings::add));
        incomplete(sources, findings);
        var triples = sources.parsed().mapToLong(f -> f.triples().size()).sum();
        return new CheckReport(sources.outcomes().size(), triples, findings);
    }

    private static void incomplete(Sources sources, List<Finding> findings) {
        for (var outcome : sources.outcomes()) {
            if (outcome instanceof Outcome.Unparsable && findings.size() > 1) {
                findings.add(
                        new Finding(
                                "incomplete",
                                Severity.WARNING,
                                outcome.file().path(),
                                Position.WHOLE_FILE,
                                "",
                                "",
                                "Diese Datei fehlte den übrigen Prüfungen; was dort als fehlend gilt, kann daran liegen.",
                                "The other checks went without this file; what they call missing may follow from that."));
            }
        }
    }
}
