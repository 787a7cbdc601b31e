package org.quartierlod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.Release;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.QueryFile;
import org.quartierlod.store.QueryLimits;
import org.quartierlod.web.Problem;
import org.quartierlod.web.ProblemException;
import org.quartierlod.web.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The [SPARQL 1.1 Graph Store HTTP
/// Protocol](https://www.w3.org/TR/sparql11-http-rdf-update/#http-get), read-only: `?graph=` and an
/// absolute IRI, or `?default` for all graphs together. Each is a query like others, under the same
/// limits.
@RestController
class GraphStoreController {
    private static final QueryFile GRAPH = QueryFile.of(GraphStoreController.class, "graph");
    private static final QueryFile EVERYTHING =
            QueryFile.of(GraphStoreController.class, "everything");

    private final CurrentRelease current;
    private final AskedRelease releases;
    private final Results results;
    private final QueryLimits limits;

    GraphStoreController(
            CurrentRelease current, AskedRelease releases, Results results, QueryLimits limits) {
        this.current = current;
        this.releases = releases;
        this.results = results;
        this.limits = limits;
    }

    @GetMapping({"/data", "/release/{number}/data"})
    @Nullable ResponseEntity<byte[]> graph(
            @PathVariable Optional<String> number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var graph = graph(request);
        var formats = AskedFormats.ofGraphs(request);
        if (formats.graph().isEmpty()) {
            throw AskedFormats.notAcceptable(false);
        }
        var answer =
                current.read(served -> {
                    var chosen = releases.of(number, request, served.release());
                    var query =
                            graph.map(iri -> statements(iri, chosen.release()))
                                    .orElseGet(() -> everything(chosen.release()));
                    var text = query.query().serialize();
                    var asked = new Asked(text, List.of(), List.of(), formats, chosen);
                    return results.answer(asked, request, response);
                });
        return answer.orElse(null);
    }

    /// The graph named; nothing for the default graph.
    private static Optional<String> graph(HttpServletRequest request) {
        var graphs = request.getParameterValues("graph");
        var isDefault = request.getParameter("default") != null;
        if (isDefault == (graphs != null) || (graphs != null && graphs.length > 1)) {
            throw problem(
                    ProblemType.BAD_REQUEST,
                    "Bitte entweder ?graph= mit einem Graphen oder ?default angeben.",
                    "Give either ?graph= with one graph, or ?default.");
        }
        return graphs == null ? Optional.empty() : Optional.of(absolute(graphs[0]));
    }

    private static String absolute(String iri) {
        try {
            if (URI.create(iri).isAbsolute()) {
                return iri;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw problem(
                ProblemType.BAD_REQUEST,
                "Ein Graph wird mit einer absoluten IRI genannt.",
                "A graph is named by an absolute IRI.");
    }

    /// Statements that stand in more than one graph count in each: they are few.
    private QueryFile everything(Release release) {
        refuse(release.manifest().quads());
        return EVERYTHING;
    }

    /// What is known to be larger than a result may be is not begun.
    private void refuse(long statements) {
        if (statements > limits.rows()) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "A graph of " + statements + " statements");
        }
    }

    private QueryFile statements(String graph, Release release) {
        if (!release.manifest().graphs().containsKey(graph)) {
            throw problem(
                    ProblemType.NOT_FOUND,
                    "Einen solchen Graphen gibt es in dieser Ausgabe nicht.",
                    "There is no such graph in this release.");
        }
        refuse(release.manifest().graphs().getOrDefault(graph, 0L));
        return GRAPH.with("graph", List.of(NodeFactory.createURI(graph)));
    }

    private static ProblemException problem(ProblemType type, String german, String english) {
        return new ProblemException(Problem.of(type, german, english));
    }
}
