package org.quartierlod.source;

import java.nio.file.Path;

/// Where a project lies.
///
/// @param path the folder that holds `ontology`, `data-ttl` and `fuseki-config`; only ever read
/// @param work the folder for releases and indexes
public record ProjectFolder(Path path, Path work) {
    /// Makes both absolute.
    public ProjectFolder {
        path = path.toAbsolutePath().normalize();
        work = work.toAbsolutePath().normalize();
    }

    /// The ontology with its shapes, rules, context and frames.
    public Path ontology() {
        return path.resolve("ontology");
    }
}
