package org.quartierlod.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;

/// A change to the made-up catalogue, and what finds it.
///
/// @param title what is wrong
/// @param rules that find it, and no others
/// @param update that makes the change
record Defect(String title, Set<String> rules, String update) {
    private static final Path FOLDER = Path.of("src/test/resources/portal");
    private static final Pattern HEAD = Pattern.compile("(.+?) → (.+)");
    private static final String COMPATIBLE =
            """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            DELETE { ?d dcat:byteSize ?size } INSERT { ?d dcat:byteSize ?decimal }
            WHERE { ?d dcat:byteSize ?size BIND(STRDT(STR(?size), xsd:decimal) AS ?decimal) } ;
            DELETE { ?d dcat:version ?version } INSERT { ?d owl:versionInfo ?version }
            WHERE { ?d dcat:version ?version }
            """;

    /// The cases of a file.
    static List<Defect> read(String file) {
        var blocks = text(file).split("(?m)^### ");
        var prologue = blocks[0];
        return List.of(blocks).subList(1, blocks.length).stream()
                .map(block -> of(prologue, block))
                .toList();
    }

    private static Defect of(String prologue, String block) {
        var end = block.indexOf('\n');
        var head = HEAD.matcher(block.substring(0, end));
        if (!head.matches()) {
            throw new AssertionError("No case: " + block);
        }
        return new Defect(
                head.group(1), Set.of(head.group(2).split(" ")), prologue + block.substring(end));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String profile() {
        return title.contains("(2.1.1)") ? "dcat-ap-2.1.1" : "dcat-ap-de-3.0";
    }

    /// The made-up catalogue without a defect.
    static Graph sound(String profile) {
        var graph = GraphFactory.createGraphMem();
        RDFParser.source(FOLDER.resolve("catalogue.ttl")).parse(graph);
        if (profile.equals("dcat-ap-2.1.1")) {
            change(graph, COMPATIBLE);
        }
        return graph;
    }

    /// The made-up catalogue with a change, in the prefixes of the cases.
    static Graph changed(String profile, String update) {
        var graph = sound(profile);
        change(graph, text("defects.ru").split("(?m)^### ")[0] + update);
        return graph;
    }

    /// The made-up catalogue with this defect.
    Graph graph() {
        var graph = sound(profile());
        change(graph, update);
        return graph;
    }

    private static void change(Graph graph, String update) {
        var before = graph.stream().toList();
        UpdateExec.dataset(DatasetGraphFactory.wrap(graph)).update(update).execute();
        if (graph.size() == before.size() && before.stream().allMatch(graph::contains)) {
            throw new AssertionError("Nothing was changed by " + update);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
