package org.quartierlod.store.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeConstants.Field;
import javax.xml.datatype.Duration;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.quartierlod.store.QueryFailure;

/// What the values of a function must not exceed, for functions whose single call could otherwise
/// run for minutes and look at nothing meanwhile.
enum Bound {
    /// Squaring a number again and again would double its digits each time.
    PRODUCT {
        @Override
        Optional<QueryFailure> exceeded(NodeValue left, NodeValue right) {
            return tooLong(digits(left) + digits(right) > TextLimits.MOST_DIGITS);
        }
    },

    /// A calendar counts a duration month by month.
    CALENDAR {
        @Override
        Optional<QueryFailure> exceeded(NodeValue left, NodeValue right) {
            if (isEternal(left) || isEternal(right)) {
                throw new ExprEvalException("The duration is longer than 10,000 years");
            }
            return Optional.empty();
        }
    },

    /// A string is looked for at every place of the other.
    SEARCH {
        @Override
        Optional<QueryFailure> exceeded(NodeValue left, NodeValue right) {
            var comparisons = (long) left.asString().length() * right.asString().length();
            return comparisons > TextLimits.MOST_COMPARISONS
                    ? Optional.of(TextLimits.tooSlow())
                    : Optional.empty();
        }
    },

    /// A number is read in the square of its digits; left is the text, right the datatype.
    NUMERAL {
        @Override
        Optional<QueryFailure> exceeded(NodeValue left, NodeValue right) {
            return right.isIRI() && isNumeral(right.asNode().getURI())
                    ? numeral(left)
                    : Optional.empty();
        }
    };

    private static final double BITS_PER_DIGIT = 3.33;
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3_652_500);

    /// Why the function is not evaluated.
    ///
    /// @throws ExprEvalException where it has no value
    abstract Optional<QueryFailure> exceeded(NodeValue left, NodeValue right);

    /// Whether a datatype's values are read digit by digit.
    static boolean isNumeral(String datatype) {
        return TypeMapper.getInstance().getTypeByName(datatype) instanceof XSDBaseNumericType;
    }

    /// Why a text is not read as a number.
    static Optional<QueryFailure> numeral(NodeValue text) {
        return tooLong(text.asString().length() > TextLimits.MOST_DIGITS);
    }

    private static Optional<QueryFailure> tooLong(boolean isTooLong) {
        return isTooLong ? Optional.of(TextLimits.tooLong()) : Optional.empty();
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

    private static boolean isEternal(NodeValue value) {
        if (!value.isDuration()) {
            return false;
        }
        var duration = value.getDuration();
        return within(duration, DatatypeConstants.YEARS, 365)
                        .add(within(duration, DatatypeConstants.MONTHS, 30))
                        .add(within(duration, DatatypeConstants.DAYS, 1))
                        .add(within(duration, DatatypeConstants.HOURS, 1.0 / 24))
                        .add(within(duration, DatatypeConstants.MINUTES, 1.0 / 1_440))
                        .add(within(duration, DatatypeConstants.SECONDS, 1.0 / 86_400))
                        .compareTo(MOST_DAYS)
                > 0;
    }

    private static BigDecimal within(Duration duration, Field field, double days) {
        var number = duration.getField(field);
        return number == null
                ? BigDecimal.ZERO
                : new BigDecimal(number.toString()).abs().multiply(BigDecimal.valueOf(days));
    }
}
