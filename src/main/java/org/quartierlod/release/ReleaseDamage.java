package org.quartierlod.release;

/// A release folder that is not what its manifest says.
///
/// @param id the release
/// @param reason which file, and how it differs
public record ReleaseDamage(ReleaseId id, String reason) {}
