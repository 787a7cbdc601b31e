package org.quartierlod.source;

/// What a source file may hold at most; beyond it a file is refused with a sentence that says
/// where.
///
/// @param fileBytes size of one file
/// @param literalCharacters length of one literal
/// @param iriCharacters length of one IRI as written
/// @param nesting depth of `[ ]` and `( )`
/// @param files number of files
public record SourceLimits(
        int fileBytes, int literalCharacters, int iriCharacters, int nesting, int files) {
    /// What suits a city and a country of cities.
    public static final SourceLimits DEFAULT =
            new SourceLimits(256 * 1024 * 1024, 1024 * 1024, 2048, 100, 20_000);
}
