package org.quartierlod.store.evaluation;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/// A value on its way into `GROUP_CONCAT`, whose length is noted with that of what separates it.
final class MeteredText extends ExprFunction1 {
    private final int separator;
    private final Watch watch;

    MeteredText(Expr value, int separator, Watch watch) {
        super(value, "metered");
        this.separator = separator;
        this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        watch.holds(separator + value.asString().length());
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new MeteredText(value, separator, watch);
    }
}
