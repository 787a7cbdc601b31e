package org.quartierlod.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.quartierlod.check.CheckReport;
import org.quartierlod.check.Finding;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where commands write what they found: in German on a German machine, else in English; as text
/// for people or as JSON for programs.
@Component
class Terminal {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean isGerman = Locale.getDefault().getLanguage().equals("de");

    void say(String german, String english) {
        out.println(isGerman ? german : english);
    }

    void line(String text) {
        out.println(text);
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    /// The findings, one a paragraph, and a line that sums them up.
    void report(CheckReport report) {
        findings(report.findings());
        var violations = report.violations().count();
        var warnings = report.warnings().count();
        say(
                report.files()
                        + " Dateien, "
                        + report.triples()
                        + " Aussagen: "
                        + violations
                        + " Fehler, "
                        + warnings
                        + " Hinweise",
                report.files()
                        + " files, "
                        + report.triples()
                        + " statements: "
                        + violations
                        + " faults, "
                        + warnings
                        + " warnings");
    }

    /// The findings, one a paragraph.
    void findings(List<Finding> findings) {
        findings.forEach(this::finding);
    }

    private void finding(Finding finding) {
        var where =
                String.join(" ", finding.place(), finding.focus(), finding.path())
                        .replaceAll(" +", " ")
                        .strip();
        out.println(finding.severity() + " " + where + " [" + rule(finding) + "]");
        say("    " + finding.german(), "    " + finding.english());
    }

    private static String rule(Finding finding) {
        return finding.clause().isEmpty()
                ? finding.rule()
                : finding.rule() + ": " + finding.clause();
    }
}
