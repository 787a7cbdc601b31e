package org.quartierlod.check;

import java.util.List;
import java.util.stream.Stream;

/// What a check found.
///
/// @param files how many files were looked at
/// @param triples how many statements they hold
/// @param findings in the order of files and lines
public record CheckReport(int files, long triples, List<Finding> findings) {
    /// Sorts, and drops what is said twice.
    public CheckReport {
        findings = findings.stream().distinct().sorted().toList();
    }

    /// Whether the sources may be published.
    public boolean isPublishable() {
        return violations().findAny().isEmpty();
    }

    /// What hinders publishing.
    public Stream<Finding> violations() {
        return findings.stream().filter(f -> f.severity() == Severity.VIOLATION);
    }

    /// What deserves a look.
    public Stream<Finding> warnings() {
        return findings.stream().filter(f -> f.severity() == Severity.WARNING);
    }
}
