package org.quartierlod.store.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/// Has a property path with two free ends wait until what stands beside it has bound one of them:
/// followed from everywhere, it would visit the whole graph. Jena goes by the order as written.
///
/// Only where nothing outside binds variables: within `OPTIONAL`, `EXISTS` and the like, what looks
/// free may not be.
public final class FreePathsLast {
    private FreePathsLast() {}

    /// The same with such paths last.
    public static Op in(Op op) {
        return switch (op) {
            case OpSequence sequence -> ordered(sequence);
            case OpUnion union -> OpUnion.create(in(union.getLeft()), in(union.getRight()));
            case Op1 one -> one.copy(in(one.getSubOp()));
            case Op2 two -> two.copy(in(two.getLeft()), two.getRight());
            default -> op;
        };
    }

    private static Op ordered(OpSequence sequence) {
        var due = new ArrayList<>(sequence.getElements());
        if (!due.stream().allMatch(part -> part instanceof OpBGP || part instanceof OpPath)) {
            return sequence;
        }
        var parts = new ArrayList<Op>();
        Set<Var> bound = new HashSet<>();
        while (!due.isEmpty()) {
            var next = next(due, bound);
            due.remove(next);
            parts.add(next);
            ends(next).filter(Var.class::isInstance).map(Var.class::cast).forEach(bound::add);
        }
        var ordered = OpSequence.create();
        parts.forEach(ordered::add);
        return ordered;
    }

    /// Only what stands at the end of a triple is a node of the graph, and so where a path can
    /// begin.
    private static Stream<Node> ends(Op part) {
        return switch (part) {
            case OpBGP pattern ->
                    pattern.getPattern().getList().stream()
                            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()));
            case OpPath path ->
                    Stream.of(path.getTriplePath().getSubject(), path.getTriplePath().getObject());
            default -> Stream.empty();
        };
    }

    private static Op next(List<Op> due, Set<Var> bound) {
        return due.stream().filter(part -> !isFree(part, bound)).findFirst().orElse(due.getFirst());
    }

    private static boolean isFree(Op part, Set<Var> bound) {
        return part instanceof OpPath path
                && isFree(path.getTriplePath().getSubject(), bound)
                && isFree(path.getTriplePath().getObject(), bound);
    }

    private static boolean isFree(Node end, Set<Var> bound) {
        return end instanceof Var variable && !bound.contains(variable);
    }
}
