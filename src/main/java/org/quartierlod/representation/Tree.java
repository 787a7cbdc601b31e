package org.quartierlod.representation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// A document as a tree: the thing at the root, what is described beside it nested wherever it is
/// mentioned, a mention of something already above as a mere reference. This is framing with
/// `@embed: @always` ([JSON-LD 1.1 Framing
/// §4.1](https://www.w3.org/TR/json-ld11-framing/#framing-algorithm)).
///
/// @param node the thing here
/// @param branches by predicate and direction, in order
public record Tree(Node node, List<Branch> branches) {
    /// All values of one predicate.
    public record Branch(Node predicate, boolean reverse, List<Value> values) {}

    /// One value.
    public sealed interface Value {
        /// A literal.
        record Literal(Node node) implements Value {}

        /// Something the document says nothing more of here.
        record Reference(Node node) implements Value {}

        /// Something described here.
        record Nested(Tree tree) implements Value {}
    }

    /// The thing's own tree.
    public static Tree of(Document document) {
        return new Builder(document.sorted()).tree(document.subject(), document.frame());
    }

    /// What the document describes besides, out of reach of the thing: each on its own, with mere
    /// references to each other.
    public static List<Tree> others(Document document) {
        var root = new Builder(document.sorted());
        root.tree(document.subject(), document.frame());
        var others = document.sorted().subjects().stream().filter(s -> !root.reached.contains(s));
        var beside = new Builder(document.sorted());
        others.forEach(beside.above::add);
        return List.copyOf(beside.above).stream().map(beside::other).toList();
    }

    private static final class Builder {
        private final SortedGraph graph;
        private final Set<Node> above = new LinkedHashSet<>();
        private final Set<Node> reached = new HashSet<>();

        Builder(SortedGraph graph) {
            this.graph = graph;
        }

        Tree other(Node node) {
            var tree = tree(node, Frame.FLAT);
            above.add(node);
            return tree;
        }

        Tree tree(Node node, Frame frame) {
            above.add(node);
            reached.add(node);
            var branches = new ArrayList<Branch>();
            forwards(node)
                    .forEach((predicate, triples) ->
                            branches.add(
                                    new Branch(
                                            predicate,
                                            false,
                                            triples.stream()
                                                    .map(t ->
                                                            value(
                                                                    t.getObject(),
                                                                    within(
                                                                            frame, predicate,
                                                                            false)))
                                                    .toList())));
            frame.nested().values().stream()
                    .filter(Frame.Nested::reverse)
                    .forEach(nested -> reverse(node, nested, branches));
            above.remove(node);
            return new Tree(node, branches);
        }

        private Map<Node, List<Triple>> forwards(Node node) {
            var byPredicate = new LinkedHashMap<Node, List<Triple>>();
            graph.about(node)
                    .forEach(t ->
                            byPredicate
                                    .computeIfAbsent(t.getPredicate(), _ -> new ArrayList<>())
                                    .add(t));
            return byPredicate;
        }

        private void reverse(Node node, Frame.Nested nested, List<Branch> branches) {
            var values =
                    graph.find(Node.ANY, nested.predicate(), node)
                            .mapWith(t -> value(t.getSubject(), nested.frame()))
                            .toList();
            if (!values.isEmpty()) {
                branches.add(new Branch(nested.predicate(), true, values));
            }
        }

        private static Frame within(Frame frame, Node predicate, boolean reverse) {
            return frame.nested().values().stream()
                    .filter(n -> n.reverse() == reverse && n.predicate().equals(predicate))
                    .map(Frame.Nested::frame)
                    .findFirst()
                    .orElse(Frame.FLAT);
        }

        private boolean isMerelyMentioned(Node node, Frame frame) {
            return above.contains(node)
                    || (graph.about(node).isEmpty() && frame.nested().isEmpty());
        }

        private Value value(Node node, Frame frame) {
            if (node.isLiteral()) {
                return new Value.Literal(node);
            }
            return isMerelyMentioned(node, frame)
                    ? new Value.Reference(node)
                    : new Value.Nested(tree(node, frame));
        }
    }
}
