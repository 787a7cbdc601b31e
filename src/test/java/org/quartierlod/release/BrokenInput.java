package org.quartierlod.release;

import java.util.function.Consumer;
import org.quartierlod.TestProject;

/// A way to break a project.
///
/// @param name what is broken
/// @param expected `rule place` of the finding that must be among those named
/// @param breaking does it
record BrokenInput(String name, String expected, Consumer<TestProject> breaking) {
    static final String NEW = "data-ttl/new.ttl";
    private static final String HEAD =
            "@prefix : <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> . "
                    + "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix geo: <http://www.opengis.net/ont/geosparql#> . "
                    + "@prefix urp: <https://w3id.org/urban-renewal/def#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

    /// A new data file, whose first line declares prefixes.
    static BrokenInput turtle(String name, String expected, String turtle) {
        return new BrokenInput(name, expected, project -> project.write(NEW, HEAD + turtle));
    }

    @Override
    public String toString() {
        return name;
    }
}
