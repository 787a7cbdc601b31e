package org.quartierlod.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;

/// Collects the parts of a release that RDF Patches touch.
final class ChangedParts extends RDFChangesBase {
    private final Set<Long> hashes = new HashSet<>();

    /// Reads one patch.
    ///
    /// @throws IOException when the file cannot be read
    void read(Path patch) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(patch))) {
            new RDFPatchReaderText(in).apply(this);
        }
    }

    Set<Long> hashes() {
        return hashes;
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        touch(graph, subject, predicate, object);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        touch(graph, subject, predicate, object);
    }

    private void touch(Node graph, Node subject, Node predicate, Node object) {
        hashes.add(Parts.in(graph));
        hashes.add(Parts.about(subject));
        if (subject.isURI()) {
            hashes.add(Parts.below(folder(subject.getURI())));
        }
        if (object.isURI()) {
            hashes.add(Parts.pointingAt(predicate, object));
        }
    }

    private static String folder(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }
}
