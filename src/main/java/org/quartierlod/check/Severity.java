package org.quartierlod.check;

/// What a finding means for publishing.
public enum Severity {
    /// Nothing is published until it is mended.
    VIOLATION,
    /// Worth a look; publishing goes on.
    WARNING
}
