package org.quartierlod.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.quartierlod.check.CatalogueRules;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Severity;
import org.quartierlod.portal.Answers.Answered;
import org.quartierlod.portal.Answers.Silent;
import org.quartierlod.source.Position;

/// Whether every address that is accessed or downloaded answers. A server that is not there is
/// named once.
///
/// @param rules that know how findings are written
record AddressFindings(CatalogueRules rules, Answers answers) {
    private static final String CLAUSE =
            "MQA: accessURL and downloadURL answer HEAD with 2xx or 3xx";

    List<Finding> of(Graph graph) {
        var silent = new LinkedHashMap<String, Finding>();
        var wrong =
                Stream.of(DCAT.accessURL, DCAT.downloadURL)
                        .flatMap(property ->
                                graph
                                        .find(Node.ANY, property.asNode(), Node.ANY)
                                        .filterKeep(triple -> triple.getObject().isURI())
                                        .toList()
                                        .stream())
                        .sorted(Comparator.comparing(Triple::toString))
                        .flatMap(triple -> finding(triple, silent).stream())
                        .toList();
        return Stream.concat(wrong.stream(), silent.values().stream()).toList();
    }

    private List<Finding> finding(Triple triple, Map<String, Finding> silent) {
        var address = triple.getObject().getURI();
        return switch (answers.head(address)) {
            case Answered answered when answered.isGood() -> List.of();
            case Answered(var status) -> List.of(wrong(triple, status));
            case Silent(var where, var reason) -> {
                silent.computeIfAbsent(where, _ -> silent(where, reason));
                yield List.of();
            }
        };
    }

    private Finding wrong(Triple triple, int status) {
        return new Finding(
                "address-fails",
                Severity.VIOLATION,
                "",
                Position.WHOLE_FILE,
                rules.shown(triple.getSubject()),
                rules.shown(triple.getPredicate()),
                "Unter <"
                        + triple.getObject().getURI()
                        + "> antwortet der Server auf HEAD mit "
                        + status
                        + ". Bitte die Adresse berichtigen oder die Datei bereitstellen.",
                "At <"
                        + triple.getObject().getURI()
                        + "> the server answers HEAD with "
                        + status
                        + ". Correct the address or provide the file.",
                CLAUSE);
    }

    private static Finding silent(String where, String reason) {
        return new Finding(
                "address-silent",
                Severity.WARNING,
                "",
                Position.WHOLE_FILE,
                "<" + where + ">",
                "",
                "Dort antwortet niemand ("
                        + reason
                        + "); Punkte für Adressen, die antworten, sind nicht vergeben. Bitte den Server starten und noch einmal prüfen.",
                "Nobody answers there ("
                        + reason
                        + "); no points are given for addresses that answer. Start the server and check again.",
                CLAUSE);
    }
}
