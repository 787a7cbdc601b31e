package org.quartierlod.release;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.quartierlod.check.CheckReport;
import org.quartierlod.check.Finding;
import org.quartierlod.check.Severity;

/// A check's findings as a SHACL validation report ([SHACL
/// §3.6](https://www.w3.org/TR/shacl/#validation-report)).
final class CheckReportTurtle {
    private CheckReportTurtle() {}

    static String of(CheckReport report) {
        var graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefixes(Map.of("sh", SHACL.NS, "xsd", XSDDatatype.XSD + "#"));
        var root = NodeFactory.createURI("urn:quartier-lod:check");
        graph.add(root, RDF.type.asNode(), SHACL.ValidationReport);
        graph.add(
                root,
                SHACL.conforms,
                NodeFactory.createLiteralDT(
                        String.valueOf(report.isPublishable()), XSDDatatype.XSDboolean));
        for (var i = 0; i < report.findings().size(); i++) {
            add(
                    graph,
                    root,
                    NodeFactory.createURI("urn:quartier-lod:check:" + (i + 1)),
                    report.findings().get(i));
        }
        return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
    }

    private static void add(Graph graph, Node root, Node result, Finding finding) {
        graph.add(root, SHACL.result, result);
        graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
        graph.add(
                result,
                SHACL.resultSeverity,
                finding.severity() == Severity.VIOLATION ? SHACL.Violation : SHACL.Warning);
        graph.add(
                result,
                SHACL.resultMessage,
                NodeFactory.createLiteralLang(where(finding) + finding.german(), "de"));
        graph.add(
                result,
                SHACL.resultMessage,
                NodeFactory.createLiteralLang(where(finding) + finding.english(), "en"));
    }

    private static String where(Finding finding) {
        return String.join(" ", finding.place(), finding.focus(), finding.path()).strip() + ": ";
    }
}
