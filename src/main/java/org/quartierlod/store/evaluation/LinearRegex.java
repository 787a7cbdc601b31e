package org.quartierlod.store.evaluation;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// [`REGEX`](https://www.w3.org/TR/sparql11-query/#func-regex) in linear time.
final class LinearRegex extends ExprFunctionN {
    private final LinearPatterns patterns = new LinearPatterns();
    private final Watch watch;

    LinearRegex(ExprList arguments, Watch watch) {
        super("regex", arguments);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        var text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.getFirst())
                        .getLiteralLexicalForm();
        var pattern = patterns.of(values.get(1), values.size() > 2 ? values.get(2) : null);
        return NodeValue.booleanReturn(pattern.matcher(new WatchedText(text, watch)).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearRegex(arguments, watch);
    }
}
