package org.quartierlod.query.guard;

import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.evaluation.LinearPatterns;

/// Walks over a parsed query and refuses what reaches beyond the dataset or grows beyond the
/// limits. What is allowed is listed; everything else is refused.
final class QueryInspection {
    private final GuardLimits limits;
    private int patterns;
    private int unions;
    private int values;
    private int expressions;
    private boolean isRepeatable = true;

    QueryInspection(GuardLimits limits) {
        this.limits = limits;
    }

    /// Whether the same query gives the same result as long as the data is the same.
    boolean isRepeatable() {
        return isRepeatable;
    }

    void inspect(Query query) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new Elements());
        }
        query.getProject().getExprs().values().forEach(this::expression);
        query.getGroupBy().getExprs().values().forEach(this::expression);
        query.getAggregators().forEach(this::aggregator);
        query.getHavingExprs().forEach(this::expression);
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(order -> expression(order.getExpression()));
        }
        if (query.hasValues()) {
            cells(query.getValuesVariables().size(), query.getValuesData().size());
        }
    }

    private void aggregator(ExprAggregator aggregator) {
        if (aggregator.getAggregator() instanceof AggCustom custom) {
            throw function(custom.getIRI());
        }
        var expressions = aggregator.getAggregator().getExprList();
        if (expressions != null) {
            expressions.forEach(this::expression);
        }
    }

    private void expression(Expr expression) {
        expressions += expression.isFunction() ? 1 : 0;
        within(expressions, limits.expressions(), "functions");
        isRepeatable &= !(expression instanceof Unstable || expression instanceof E_Now);
        expression.visit(new Expressions());
    }

    /// A row without a cell multiplies the others all the same.
    private void cells(int columns, int rows) {
        values += Math.max(1, columns) * rows;
        within(values, limits.values(), "VALUES");
    }

    private static void within(int observed, int limit, String what) {
        if (observed > limit) {
            throw QueryGuard.refused(
                    QueryFailure.Reason.REFUSED,
                    "Mehr als "
                            + limit
                            + " ("
                            + what
                            + "). Bitte aufteilen oder den Gesamtabzug verwenden.",
                    "More than " + limit + " (" + what + "). Split the query or use the dump.");
        }
    }

    private static QueryFailure function(String iri) {
        return QueryGuard.refused(
                QueryFailure.Reason.REFUSED,
                "Die Funktion <" + iri + "> gehört nicht zu SPARQL 1.1 und wird nicht angeboten.",
                "The function <" + iri + "> is not part of SPARQL 1.1 and is not offered.");
    }

    private final class Elements extends ElementVisitorBase {
        @Override
        public void visit(ElementService service) {
            var address = service.getServiceNode();
            if (!address.isURI() || !limits.services().contains(address.getURI())) {
                var listed = String.join(", ", limits.services());
                throw QueryGuard.refused(
                        QueryFailure.Reason.READ_ONLY,
                        "SERVICE fragt nur Dienste an, die der Betreiber nennt: "
                                + (listed.isEmpty() ? "keine." : listed + "."),
                        "SERVICE asks only services that the operator lists: "
                                + (listed.isEmpty() ? "none." : listed + "."));
            }
            isRepeatable = false;
        }

        @Override
        public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(this::pattern);
        }

        private void pattern(TriplePath pattern) {
            var predicates =
                    pattern.isTriple()
                            ? List.of(pattern.getPredicate())
                            : PathPredicates.of(pattern.getPath());
            patterns += predicates.size();
            within(patterns, limits.patterns(), "patterns");
            predicates.stream()
                    .filter(Functions::isCode)
                    .forEach(predicate -> {
                        throw function(predicate.getURI());
                    });
        }

        @Override
        public void visit(ElementUnion union) {
            unions += union.getElements().size();
            within(unions, limits.unions(), "UNION");
        }

        @Override
        public void visit(ElementData data) {
            cells(data.getVars().size(), data.getRows().size());
        }

        @Override
        public void visit(ElementFilter filter) {
            expression(filter.getExpr());
        }

        @Override
        public void visit(ElementBind bind) {
            expression(bind.getExpr());
        }

        @Override
        public void visit(ElementAssign assign) {
            expression(assign.getExpr());
        }

        @Override
        public void visit(ElementSubQuery sub) {
            inspect(sub.getQuery());
        }
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction1 function) {
            arguments(List.of(function.getArg()));
        }

        @Override
        public void visit(ExprFunction2 function) {
            arguments(List.of(function.getArg1(), function.getArg2()));
        }

        @Override
        public void visit(ExprFunction3 function) {
            arguments(function.getArgs());
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named
                    && !Functions.isOffered(named.getFunctionIRI())) {
                throw function(named.getFunctionIRI());
            }
            if (function instanceof E_Regex) {
                pattern(function.getArg(2), function.getArg(3));
            }
            if (function instanceof E_StrReplace) {
                pattern(function.getArg(2), function.getArg(4));
            }
            if (function instanceof E_OneOfBase) {
                within(function.getArgs().size(), limits.members(), "IN");
            }
            arguments(function.getArgs());
        }

        /// A pattern that stands in the query can be judged at once.
        private void pattern(Expr pattern, @Nullable Expr flags) {
            var isKnown = isText(pattern) && (flags == null || isText(flags));
            if (isKnown) {
                LinearPatterns.judged(
                        pattern.getConstant().getString(),
                        flags == null ? "" : flags.getConstant().getString());
            }
        }

        private boolean isText(Expr expression) {
            return expression.isConstant() && expression.getConstant().isString();
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            ElementWalker.walk(exists.getElement(), new Elements());
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            QueryInspection.this.aggregator(aggregator);
        }

        private void arguments(List<Expr> arguments) {
            arguments.stream().filter(Objects::nonNull).forEach(QueryInspection.this::expression);
        }
    }
}
