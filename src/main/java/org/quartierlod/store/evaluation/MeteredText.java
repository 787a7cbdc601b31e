package org.quartierlod.store.evaluation;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// A value on its way into `GROUP_CONCAT`, whose length is noted.
final class MeteredText extends ExprFunction1 {
    private final Watch watch;

    MeteredText(Expr value, Watch watch) {
        super(value, "metered");
        this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        watch.holds(value.asString().length());
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new MeteredText(value, watch);
    }
}
