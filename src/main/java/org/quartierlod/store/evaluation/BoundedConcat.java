package org.quartierlod.store.evaluation;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// [`CONCAT`](https://www.w3.org/TR/sparql11-query/#func-concat) with a result of bounded length.
final class BoundedConcat extends E_StrConcat {
    private final Watch watch;

    BoundedConcat(ExprList arguments, Watch watch) {
        super(arguments);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        var length = 0L;
        for (var value : values) {
            length += value.asString().length();
        }
        if (length > TextLimits.MOST_CHARACTERS) {
            watch.stop(TextLimits.tooLong());
        }
        watch.check();
        return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, watch);
    }
}
