package org.quartierlod.source;

/// A place in a text file.
///
/// @param line from 1; 0 means the file as a whole
/// @param column from 1; 0 means the line as a whole
public record Position(long line, long column) {
    /// The file as a whole.
    public static final Position WHOLE_FILE = new Position(0, 0);
}
