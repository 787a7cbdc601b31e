package org.quartierlod.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.sparql.core.Quad;

/// Collects the parts of a release that RDF Patches touch, one after the other. What one of them
/// does and another undoes has not changed.
final class ChangedParts extends RDFChangesBase {
    private final Set<Quad> changed = new HashSet<>();

    /// Reads one patch.
    ///
    /// @throws IOException when the file cannot be read
    void read(Path patch) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(patch))) {
            new RDFPatchReaderText(in).apply(this);
        }
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        turn(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        turn(Quad.create(graph, subject, predicate, object));
    }

    private void turn(Quad quad) {
        if (!changed.remove(quad)) {
            changed.add(quad);
        }
    }

    Set<Node> graphs() {
        return changed.stream().map(Quad::getGraph).collect(Collectors.toSet());
    }

    Set<Long> hashes() {
        var hashes = new HashSet<Long>();
        for (var quad : changed) {
            hashes.add(Parts.in(quad.getGraph()));
            hashes.add(Parts.about(quad.getSubject()));
            if (quad.getSubject().isURI()) {
                hashes.add(Parts.below(folder(quad.getSubject().getURI())));
            }
            if (quad.getObject().isURI()) {
                hashes.add(Parts.pointingAt(quad.getPredicate(), quad.getObject()));
            }
        }
        return hashes;
    }

    private static String folder(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }
}
