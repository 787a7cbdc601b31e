package org.quartierlod.store.evaluation;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// A text on its way into a cast to a number, whose length is bounded.
final class BoundedNumeral extends ExprFunction1 {
    private final Watch watch;

    BoundedNumeral(Expr text, Watch watch) {
        super(text, "bounded");
        this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue text) {
        Bound.numeral(text).ifPresent(watch::stop);
        watch.check();
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new BoundedNumeral(text, watch);
    }
}
