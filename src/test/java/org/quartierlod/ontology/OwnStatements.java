package org.quartierlod.ontology;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.quartierlod.source.SourceFolder;
import org.quartierlod.source.SourceLimits;
import org.quartierlod.source.Sources;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Prefixes;

/// What the project's own files say: each file a graph, all together the default graph.
final class OwnStatements {
    static final BaseIri BASE = new BaseIri("https://quartier.example/");

    private final Sources sources =
            new SourceFolder(Path.of(""), BASE, SourceLimits.DEFAULT).read();
    private final Graph union = sources.union();
    private final DatasetGraph dataset = DatasetGraphFactory.createGeneral(union);

    OwnStatements() {
        var graphs = sources.dataset();
        graphs.listGraphNodes()
                .forEachRemaining(name -> dataset.addGraph(name, graphs.getGraph(name)));
    }

    Sources sources() {
        return sources;
    }

    Graph union() {
        return union;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /// A query with our prefixes and base.
    static Query query(String text) {
        var prefixes =
                Prefixes.table().entrySet().stream()
                        .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + ">\n")
                        .collect(Collectors.joining());
        return QueryFactory.create(prefixes + text, BASE.value());
    }

    boolean ask(Query query) {
        try (var execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.ask();
        }
    }

    /// The answer without a triple, in whichever graphs it stands.
    boolean askWithout(Triple triple, Query query) {
        var places = graphs(triple);
        dataset.deleteAny(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        union.delete(triple);
        try {
            return ask(query);
        } finally {
            places.forEach(graph -> dataset.add(Quad.create(graph, triple)));
            union.add(triple);
        }
    }

    private List<Node> graphs(Triple triple) {
        return sources.parsed()
                .filter(file -> file.triples().contains(triple))
                .map(file -> file.file().graph())
                .toList();
    }
}
