package org.quartierlod.store.evaluation;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/// A product with a bounded number of digits: squaring a number again and again would double them
/// each time.
final class BoundedProduct extends E_Multiply {
    private static final double BITS_PER_DIGIT = 3.33;

    private final Watch watch;

    BoundedProduct(Expr left, Expr right, Watch watch) {
        super(left, right);
        this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        if (digits(left) + digits(right) > TextLimits.MOST_DIGITS) {
            watch.stop(TextLimits.tooLong());
        }
        watch.check();
        return super.eval(left, right);
    }

    private static double digits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength() / BITS_PER_DIGIT;
        }
        return value.isDecimal()
                ? Math.max(
                        value.getDecimal().precision(), Math.abs((long) value.getDecimal().scale()))
                : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedProduct(left, right, watch);
    }
}
