package org.quartierlod.store.evaluation;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// [`REPLACE`](https://www.w3.org/TR/sparql11-query/#func-replace) in linear time, with a result of
/// bounded length.
final class LinearReplace extends ExprFunctionN {
    private final LinearPatterns patterns = new LinearPatterns();
    private final Watch watch;

    LinearReplace(ExprList arguments, Watch watch) {
        super("replace", arguments);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        var node = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.getFirst());
        var replacement =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2))
                        .getLiteralLexicalForm();
        var pattern = patterns.of(values.get(1), values.size() > 3 ? values.get(3) : null);
        var matcher = pattern.matcher(new WatchedText(node.getLiteralLexicalForm(), watch));
        var result = new StringBuilder();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(result, replacement);
                bounded(result);
            }
            matcher.appendTail(result);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        bounded(result);
        return NodeValue.makeNode(
                NodeFactory.createLiteral(
                        result.toString(), node.getLiteralLanguage(), node.getLiteralDatatype()));
    }

    private void bounded(StringBuilder result) {
        if (result.length() > TextLimits.MOST_CHARACTERS) {
            watch.stop(TextLimits.tooLong());
        }
        watch.check();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearReplace(arguments, watch);
    }
}
