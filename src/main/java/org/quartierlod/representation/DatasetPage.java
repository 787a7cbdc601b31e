package org.quartierlod.representation;

import java.time.Instant;
import java.util.List;
import org.quartierlod.representation.Page.Link;

/// What the page of a dataset tells, in the language of its reader.
///
/// @param keywords what one would search for
/// @param publisher its name
/// @param licence an address, or empty
/// @param attribution whom a user names, or empty
/// @param sources what the dataset rests on
/// @param contact an address, or empty
/// @param versions newest first, at least one
/// @param triples how many statements it has
public record DatasetPage(
        String title,
        String description,
        List<String> keywords,
        String publisher,
        String licence,
        String attribution,
        List<Link> sources,
        String contact,
        Instant issued,
        List<Version> versions,
        long triples,
        List<File> files) {
    /// Copies.
    public DatasetPage {
        keywords = List.copyOf(keywords);
        sources = List.copyOf(sources);
        versions = List.copyOf(versions);
        files = List.copyOf(files);
    }

    /// A state of it.
    ///
    /// @param release the number of the release that brought it
    /// @param since when
    public record Version(int release, Instant since) {}

    /// One of its files.
    ///
    /// @param format as people call it
    /// @param type its media type
    /// @param size in bytes
    /// @param digest the address of its digest
    /// @param columns the address of what its columns mean, or empty
    public record File(
            String href,
            String name,
            String format,
            String type,
            long size,
            String digest,
            String columns) {}
}
