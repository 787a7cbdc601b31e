package org.quartierlod.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.quartierlod.release.Release;

/// The graphs of a release as its file holds them, whatever store answers queries.
///
/// @param byName each
record ReleasedGraphs(Map<String, Graph> byName) {
    /// @throws IOException when the file does not hold all the release has
    static ReleasedGraphs of(Release release) throws IOException {
        var graphs = new HashMap<String, Graph>();
        try (var in = release.openDataset()) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    graphs.computeIfAbsent(
                                                    quad.getGraph().getURI(),
                                                    _ -> GraphFactory.createGraphMem())
                                            .add(quad.asTriple());
                                }
                            });
        } catch (RuntimeIOException | RiotException e) {
            throw new IOException(release.id() + " cannot be read", e);
        }
        var quads = graphs.values().stream().mapToLong(Graph::size).sum();
        if (quads != release.manifest().quads()) {
            throw new IOException(release.id() + " is not all there");
        }
        return new ReleasedGraphs(graphs);
    }

    /// Several as one.
    Graph union(Collection<String> names) {
        var union = GraphFactory.createGraphMem();
        names.stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .forEach(graph -> graph.find().forEach(union::add));
        return union;
    }
}
