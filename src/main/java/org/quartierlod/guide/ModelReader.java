package org.quartierlod.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.quartierlod.representation.QueryPages.Model;
import org.quartierlod.representation.TermUse;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFile;
import org.quartierlod.vocab.Urp;

/// Reads from a release what the page on the model shows.
final class ModelReader {
    private static final QueryFile KINDS = QueryFile.of(ModelReader.class, "kinds");
    private static final QueryFile TIES = QueryFile.of(ModelReader.class, "ties");
    private static final QueryFile PATH = QueryFile.of(ModelReader.class, "path");
    private static final QueryFile NAMES = QueryFile.of(ModelReader.class, "names");
    private static final List<String> ON_THE_PATH =
            List.of("post", "responsible", "area", "funded", "measure", "under", "programme");
    private static final int STEPS = 4;

    private ModelReader() {}

    static Model read(Served served) {
        var store = served.store();
        var kinds = store.select(KINDS.query()).stream().map(ModelReader::kind).toList();
        var ties = store.select(TIES.query()).stream().map(ModelReader::tie).toList();
        var path = store.select(PATH.query()).stream().findFirst().map(ModelReader::path);
        var graphs = served.release().manifest().graphs();
        var named = new LinkedHashSet<Node>();
        kinds.forEach(kind -> add(named, kind.iri(), kind.example()));
        ties.forEach(tie -> named.addAll(List.of(tie.from(), tie.property(), tie.to())));
        path.ifPresent(things -> add(named, things.toArray(String[]::new)));
        add(named, graphs.keySet().toArray(String[]::new));
        return new Model(
                store.construct(NAMES.with("thing", named).query()),
                kinds,
                ties,
                path.orElse(List.of()),
                graphs,
                steps());
    }

    private static void add(Set<Node> nodes, String... iris) {
        for (var iri : iris) {
            if (!iri.isEmpty()) {
                nodes.add(NodeFactory.createURI(iri));
            }
        }
    }

    private static Model.Kind kind(Binding row) {
        return new Model.Kind(
                node(row, "class").getURI(),
                ((Number) node(row, "count").getLiteralValue()).longValue(),
                node(row, "example").getLiteralLexicalForm());
    }

    private static TermUse.Tie tie(Binding row) {
        return new TermUse.Tie(node(row, "from"), node(row, "property"), node(row, "to"));
    }

    /// Things, and between them the properties that tie them.
    private static List<String> path(Binding row) {
        var iris = new ArrayList<String>();
        for (var name : ON_THE_PATH) {
            iris.add(
                    switch (name) {
                        case "responsible" -> Urp.NAMESPACE + "responsibleForArea";
                        case "funded" -> Urp.NAMESPACE + "fundedArea";
                        case "under" -> Urp.NAMESPACE + "underProgramme";
                        default -> node(row, name).getURI();
                    });
        }
        return iris;
    }

    private static Node node(Binding row, String name) {
        return row.get(Var.alloc(name));
    }

    private static List<String> steps() {
        return IntStream.rangeClosed(1, STEPS).mapToObj(ModelReader::step).toList();
    }

    private static String step(int number) {
        var file = "step-" + number + ".rq";
        try (var in = ModelReader.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
