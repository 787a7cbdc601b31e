package org.quartierlod.store.evaluation;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/// A function of two values that is evaluated only where they stay within a bound.
final class BoundedFunction extends ExprFunction2 {
    private final ExprFunction2 function;
    private final Bound bound;
    private final Watch watch;

    BoundedFunction(ExprFunction2 function, Bound bound, Watch watch) {
        super(function.getArg1(), function.getArg2(), "bounded");
        this.function = function;
        this.bound = bound;
        this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        bound.exceeded(left, right).ifPresent(watch::stop);
        watch.check();
        return function.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedFunction((ExprFunction2) function.copy(left, right), bound, watch);
    }
}
