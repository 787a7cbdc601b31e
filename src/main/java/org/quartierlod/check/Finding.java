package org.quartierlod.check;

import java.util.Comparator;
import org.quartierlod.source.Fault;
import org.quartierlod.source.Position;

/// One thing the maintainer should mend.
///
/// @param rule the shape, rule or policy, by a stable name
/// @param file from the project folder; empty when it concerns the whole
/// @param focus the resource, as the data writes it; empty when there is none
/// @param path the property; empty when there is none
/// @param german a sentence that says what is wrong and what to do
/// @param english the same
/// @param clause of the standard that says so; empty when it is our own rule
public record Finding(
        String rule,
        Severity severity,
        String file,
        Position position,
        String focus,
        String path,
        String german,
        String english,
        String clause)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file)
                    .thenComparingLong(f -> f.position().line())
                    .thenComparingLong(f -> f.position().column())
                    .thenComparing(Finding::focus)
                    .thenComparing(Finding::path)
                    .thenComparing(Finding::rule)
                    .thenComparing(Finding::english);

    /// A finding by a rule of our own.
    Finding(
            String rule,
            Severity severity,
            String file,
            Position position,
            String focus,
            String path,
            String german,
            String english) {
        this(rule, severity, file, position, focus, path, german, english, "");
    }

    /// The same by a clause of a standard.
    Finding by(String standard) {
        return new Finding(rule, severity, file, position, focus, path, german, english, standard);
    }

    static Finding of(String file, Fault fault) {
        return new Finding(
                fault.rule(),
                Severity.VIOLATION,
                file,
                fault.position(),
                "",
                "",
                fault.german(),
                fault.english());
    }

    /// `file:line:column`, as far as known.
    public String place() {
        var line = position.line() == 0 ? "" : ":" + position.line();
        var column = position.column() == 0 ? "" : ":" + position.column();
        return file + line + column;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
