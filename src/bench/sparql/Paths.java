import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;

/// Puts property paths with two free ends behind the triple patterns that bind one of them. Jena
/// leaves them where they are written, and walks from every node of the graph.
///
/// Only paths move, and only past triple patterns: joins, which commute.
final class Paths extends TransformCopy {
    /// What Jena does, and this after it.
    static final RewriteFactory OPTIMIZER =
            context -> op -> Transformer.transform(new Paths(), new OptimizerStd(context).rewrite(op));

    @Override
    public Op transform(OpSequence sequence, List<Op> parts) {
        var ordered = OpSequence.create();
        var waiting = new ArrayList<OpPath>();
        var bound = new HashSet<Var>();
        for (var part : parts) {
            if (part instanceof OpPath path && isFree(path, bound)) {
                waiting.add(path);
                continue;
            }
            if (!(part instanceof OpBGP || part instanceof OpPath)) {
                add(waiting, ordered, bound);
            }
            add(part, ordered, bound);
            release(waiting, ordered, bound);
        }
        add(waiting, ordered, bound);
        return ordered;
    }

    private static boolean isFree(OpPath path, Set<Var> bound) {
        return isFree(path.getTriplePath().getSubject(), bound)
                && isFree(path.getTriplePath().getObject(), bound);
    }

    private static boolean isFree(Node end, Set<Var> bound) {
        return Var.isVar(end) && !bound.contains(Var.alloc(end));
    }

    private static void release(List<OpPath> waiting, OpSequence ordered, Set<Var> bound) {
        var found = waiting.stream().filter(path -> !isFree(path, bound)).findFirst();
        if (found.isPresent()) {
            waiting.remove(found.get());
            add(found.get(), ordered, bound);
            release(waiting, ordered, bound);
        }
    }

    private static void add(List<OpPath> waiting, OpSequence ordered, Set<Var> bound) {
        waiting.forEach(path -> add(path, ordered, bound));
        waiting.clear();
    }

    private static void add(Op part, OpSequence ordered, Set<Var> bound) {
        ordered.add(part);
        bound.addAll(OpVars.fixedVars(part));
    }
}
