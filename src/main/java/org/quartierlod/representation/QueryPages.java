package org.quartierlod.representation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.quartierlod.representation.Page.Circumstances;
import org.quartierlod.representation.page.EditorPage;
import org.quartierlod.representation.page.GalleryPages;
import org.quartierlod.representation.page.Layout;
import org.quartierlod.representation.page.ModelPage;
import org.quartierlod.vocab.Addresses;

/// Pages that help people to query: the editor, the gallery of worked queries, the page on the
/// model. A page is a pure function of what is put in.
public final class QueryPages {
    private final EditorPage editor;
    private final GalleryPages gallery;
    private final ModelPage model;

    /// Reads the templates.
    public QueryPages(Addresses addresses) {
        var layout = new Layout(addresses);
        this.editor = new EditorPage(layout);
        this.gallery = new GalleryPages(layout, addresses);
        this.model = new ModelPage(layout, addresses);
    }

    /// What an answer is made from, as a publication names it.
    ///
    /// @param title of the dataset
    /// @param hash SHA-256 of the release
    public record Cited(String title, int release, Instant created, String hash) {
        /// As a page knows it.
        public Page.Release asRelease() {
            return new Page.Release(release, created);
        }
    }

    /// What the editor shows.
    ///
    /// @param endpoint that answers, below the base
    /// @param query to begin with
    /// @param slug of the example that it is, or empty
    /// @param limits of a query, in a sentence
    public record Editing(
            String endpoint,
            String query,
            String slug,
            List<Example> examples,
            Cited cited,
            String limits) {
        /// Copies.
        public Editing {
            examples = List.copyOf(examples);
        }
    }

    /// What there is of a release, to be learnt from.
    ///
    /// @param graph what classes, graphs and examples are called, and how the example hangs
    ///   together
    /// @param kinds in the order in which they are shown
    /// @param ties between things of which classes properties stand
    /// @param path from one thing to the next, as an example
    /// @param graphs by name
    /// @param steps queries, each a little more than the one before
    public record Model(
            Graph graph,
            List<Kind> kinds,
            List<TermUse.Tie> ties,
            List<String> path,
            Map<String, Long> graphs,
            List<String> steps) {
        /// Copies.
        public Model {
            kinds = List.copyOf(kinds);
            ties = List.copyOf(ties);
            path = List.copyOf(path);
            graphs = Map.copyOf(graphs);
            steps = List.copyOf(steps);
        }

        /// Things of a class.
        ///
        /// @param iri of the class
        /// @param example of a thing
        public record Kind(String iri, long count, String example) {}
    }

    /// The rows that a query finds.
    ///
    /// @param columns by name
    /// @param rows as wide as there are columns
    public record Answer(List<String> columns, List<List<Node>> rows) {
        /// Where there are no rows to show.
        public static final Answer NONE = new Answer(List.of(), List.of());

        /// In a row, where there is no value.
        public static final Node NOTHING = NodeFactory.createLiteralString("");

        /// Copies.
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// The answer to a question whether there is something.
        public static Answer yesOrNo(boolean isSo) {
            var said = NodeFactory.createLiteralByValue(isSo, XSDDatatype.XSDboolean);
            return new Answer(List.of("ASK"), List.of(List.of(said)));
        }
    }

    /// The page for writing a query.
    public byte[] editor(Circumstances circumstances, Editing editing) {
        return editor.page(circumstances, editing);
    }

    /// The page of all examples.
    public byte[] gallery(Circumstances circumstances, List<Example> examples) {
        return gallery.all(circumstances, examples);
    }

    /// The page of an example.
    public byte[] example(Circumstances circumstances, Example example, Answer answer) {
        return gallery.one(circumstances, example, answer);
    }

    /// The page on the model.
    public byte[] model(Circumstances circumstances, Model model) {
        return this.model.page(circumstances, model);
    }
}
