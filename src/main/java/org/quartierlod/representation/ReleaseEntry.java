package org.quartierlod.representation;

import java.time.Instant;

/// A release as pages and documents tell of it.
///
/// @param number from 1
/// @param hash of its dataset
/// @param created in UTC
/// @param statements how many
/// @param added how many that the one before has not
/// @param removed how many of the one before that it has not
/// @param parent the number of the one before, 0 where there is none
/// @param current whether it is served
public record ReleaseEntry(
        int number,
        String hash,
        Instant created,
        long statements,
        long added,
        long removed,
        int parent,
        boolean current) {}
