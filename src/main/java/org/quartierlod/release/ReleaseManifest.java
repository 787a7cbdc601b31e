package org.quartierlod.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a release says of itself, as `manifest.json` beside its files.
///
/// @param format of the folder, raised when its meaning changes
/// @param id as [ReleaseId] writes it
/// @param parent the release before, to which the changes lead back; absent on the first, and where
///   that release held persons and this one leaves them out
/// @param created in UTC
/// @param baseUri under which its IRIs were made
/// @param persons whether the graphs of persons are part of it
/// @param inputs SHA-256 over base, setting and all source files: equal inputs make no second
///   release
/// @param content SHA-256 of the same without the graph that carries this very hash
/// @param dataset SHA-256 of the sorted N-Quads, uncompressed: equal on every machine
/// @param quads how many statements
/// @param graphs statements a graph
/// @param sources SHA-256 a source file
/// @param files SHA-256 a file of the release folder
/// @param warnings how many the check gave
/// @param software version that built it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseManifest(
        int format,
        String id,
        @Nullable String parent,
        Instant created,
        String baseUri,
        boolean persons,
        String inputs,
        String content,
        String dataset,
        long quads,
        SortedMap<String, Long> graphs,
        SortedMap<String, String> sources,
        SortedMap<String, String> files,
        long warnings,
        String software) {
    static final int FORMAT = 1;

    /// Copies.
    public ReleaseManifest {
        graphs = new TreeMap<>(graphs);
        sources = new TreeMap<>(sources);
        files = new TreeMap<>(files);
    }
}
