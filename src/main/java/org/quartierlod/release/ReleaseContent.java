package org.quartierlod.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.quartierlod.source.SourceFile;
import org.quartierlod.source.Sources;
import org.quartierlod.vocab.BaseIri;

/// What a release will say: a pure function of the sources, the base and the setting for persons.
///
/// @param inputs SHA-256 over all of these
/// @param sources SHA-256 a source file
/// @param content SHA-256 of the dataset without the mark
/// @param dataset all statements with their graphs
/// @param merged all statements without
/// @param graphs statements a graph
record ReleaseContent(
        String inputs,
        SortedMap<String, String> sources,
        String content,
        CanonicalQuads dataset,
        CanonicalQuads merged,
        SortedMap<String, Long> graphs) {
    static ReleaseContent of(Sources read, BaseIri base, boolean persons) {
        var quads = new ArrayList<Quad>();
        read.parsed()
                .filter(file -> isPart(file.file(), persons))
                .forEach(file ->
                        file.triples()
                                .forEach(t -> quads.add(Quad.create(file.file().graph(), t))));
        quads.addAll(DatedBounds.of(quads, base));
        var content = CanonicalQuads.of(quads).hash();
        quads.add(mark(content, base));
        var files = read.files().toList();
        return new ReleaseContent(
                inputs(files, base, persons),
                digests(files, persons),
                content,
                CanonicalQuads.of(quads),
                CanonicalQuads.merged(quads),
                counts(quads));
    }

    /// Lets a dataset say which release it holds.
    private static Quad mark(String content, BaseIri base) {
        var graph = base.node(Release.MARK_GRAPH);
        return Quad.create(
                graph,
                graph,
                DCTerms.identifier.asNode(),
                NodeFactory.createLiteralString(content));
    }

    private static boolean isPart(SourceFile file, boolean persons) {
        return persons || !Release.isOfPersons(file.graph().getURI());
    }

    /// What tells whether anything changed, without parsing.
    static String inputs(Collection<SourceFile> files, BaseIri base, boolean persons) {
        var digest = Digests.sha256();
        var head = ReleaseManifest.FORMAT + "\n" + base.value() + "\n" + persons + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digests(files, persons)
                .forEach((path, hash) ->
                        digest.update((path + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
        return Digests.hex(digest);
    }

    private static SortedMap<String, String> digests(
            Collection<SourceFile> files, boolean persons) {
        var digests = new TreeMap<String, String>();
        files.stream()
                .filter(f -> isPart(f, persons))
                .forEach(f -> digests.put(f.path(), f.sha256()));
        return digests;
    }

    private static SortedMap<String, Long> counts(List<Quad> quads) {
        var counts = new TreeMap<String, Long>();
        quads.stream()
                .distinct()
                .forEach(quad -> counts.merge(quad.getGraph().getURI(), 1L, Long::sum));
        return counts;
    }
}
