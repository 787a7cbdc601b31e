package org.quartierlod.source;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// All files of a project as read, in the order of their paths.
///
/// @param outcomes one a file
/// @param faults what is wrong with the folders themselves
public record Sources(List<Outcome> outcomes, List<FolderFault> faults) {

    /// A fault of a folder or of a file that is no source.
    ///
    /// @param path from the project folder
    public record FolderFault(String path, Fault fault) {}

    /// Copies.
    public Sources {
        outcomes = List.copyOf(outcomes);
        faults = List.copyOf(faults);
    }

    /// The files that could be parsed.
    public Stream<Outcome.Parsed> parsed() {
        return outcomes.stream()
                .filter(Outcome.Parsed.class::isInstance)
                .map(Outcome.Parsed.class::cast);
    }

    /// The files.
    public Stream<SourceFile> files() {
        return outcomes.stream().map(Outcome::file);
    }

    /// Everything that could be parsed, each file in its graph.
    public DatasetGraph dataset() {
        var dataset = DatasetGraphFactory.createGeneral();
        parsed().forEach(p ->
                p.triples()
                        .forEach(t ->
                                dataset.add(
                                        p.file().graph(),
                                        t.getSubject(),
                                        t.getPredicate(),
                                        t.getObject())));
        return dataset;
    }

    /// Everything that could be parsed, in one graph.
    public Graph union() {
        var union = GraphFactory.createGraphMem();
        parsed().forEach(p -> p.triples().forEach(union::add));
        return union;
    }
}
