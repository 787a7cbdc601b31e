package org.quartierlod.release;

/// Something in the archive that is not what it was when it was written.
///
/// @param id the release, or `current` for the link that names the current one
/// @param reason which file, and how it differs
public record ReleaseDamage(String id, String reason) {}
