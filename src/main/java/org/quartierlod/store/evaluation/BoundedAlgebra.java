package org.quartierlod.store.evaluation;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/// Puts functions with bounds in the place of those that can grow or run without, before Jena's
/// optimiser calculates what is constant.
///
/// @param watch of the query
record BoundedAlgebra(Watch watch) implements RewriteFactory {
    @Override
    public Rewrite create(Context context) {
        var optimiser = Optimize.getFactory().create(context);
        return op -> optimiser.rewrite(bounded(FreePathsLast.in(op)));
    }

    private Op bounded(Op op) {
        return Transformer.transform(new Groups(), new Functions(), op);
    }

    private final class Functions extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return switch (function) {
                case E_Multiply _ -> bounded(function.copy(left, right), Bound.PRODUCT);
                case E_Add _, E_Subtract _ -> bounded(function.copy(left, right), Bound.CALENDAR);
                case E_StrContains _, E_StrBefore _, E_StrAfter _ ->
                        bounded(function.copy(left, right), Bound.SEARCH);
                case E_StrDatatype _ -> bounded(function.copy(left, right), Bound.NUMERAL);
                default -> super.transform(function, left, right);
            };
        }

        private Expr bounded(Expr function, Bound bound) {
            return new BoundedFunction((ExprFunction2) function, bound, watch);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return switch (function) {
                case E_Regex _ -> new LinearRegex(arguments, watch);
                case E_StrReplace _ -> new LinearReplace(arguments, watch);
                case E_StrConcat _ -> new BoundedConcat(arguments, watch);
                case E_Function cast when Bound.isNumeral(cast.getFunctionIRI()) ->
                        cast.copy(
                                ExprList.create(
                                        arguments.getList().stream()
                                                .<Expr>map(text -> new BoundedNumeral(text, watch))
                                                .toList()));
                default -> super.transform(function, arguments);
            };
        }
    }

    private final class Groups extends TransformCopy {
        @Override
        public Op transform(OpGroup group, Op sub) {
            var aggregators = group.getAggregators().stream().map(this::metered).toList();
            return OpGroup.create(sub, group.getGroupVars(), aggregators);
        }

        private ExprAggregator metered(ExprAggregator aggregator) {
            return new ExprAggregator(aggregator.getVar(), metered(aggregator.getAggregator()));
        }

        private Aggregator metered(Aggregator aggregator) {
            return switch (aggregator) {
                case AggGroupConcat texts -> metered(texts, texts.getSeparator());
                case AggGroupConcatDistinct texts -> metered(texts, texts.getSeparator());
                default -> aggregator;
            };
        }

        private Aggregator metered(Aggregator texts, @Nullable String separator) {
            var length = separator == null ? 1 : separator.length();
            var value = new MeteredText(texts.getExprList().get(0), length, watch);
            return texts.copy(new ExprList(List.of(value)));
        }
    }
}
