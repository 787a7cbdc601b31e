package org.quartierlod.query.wire;

/// What is known before the first byte of a result.
///
/// @param isTable whether it is a table or a truth value, else a graph
/// @param isRepeatable whether asking again gives the same as long as the data is the same
public record Head(boolean isTable, boolean isRepeatable) {}
