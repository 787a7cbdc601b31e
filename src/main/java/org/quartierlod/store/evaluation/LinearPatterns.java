package org.quartierlod.store.evaluation;

import static org.quartierlod.store.evaluation.TextLimits.MOST_OF_PATTERN;
import static org.quartierlod.store.evaluation.TextLimits.MOST_REPETITIONS;
import static org.quartierlod.store.evaluation.TextLimits.MOST_STEPS;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.quartierlod.store.QueryFailure;

/// Compiles the regular expressions of [XPath
/// `fn:matches`](https://www.w3.org/TR/xpath-functions/#func-matches) so that matching takes time
/// linear in the text. What cannot be matched so, such as a back-reference, is refused.
public final class LinearPatterns {
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private @Nullable String text;
    private @Nullable String flags;
    private @Nullable Pattern compiled;

    /// The compiled form, kept until another is asked for.
    ///
    /// @throws ExprEvalException where it is no regular expression
    Pattern of(NodeValue pattern, @Nullable NodeValue options) {
        if (!pattern.isString() || (options != null && !options.isString())) {
            throw new ExprEvalException("REGEX: pattern and flags are strings");
        }
        var asked = pattern.getString();
        var asWell = options == null ? "" : options.getString();
        var known = compiled;
        if (known == null || !asked.equals(text) || !Objects.equals(flags, asWell)) {
            known = compile(asked, asWell);
            text = asked;
            flags = asWell;
            compiled = known;
        }
        return known;
    }

    private static Pattern compile(String pattern, String flags) {
        try {
            return judged(pattern, flags);
        } catch (QueryFailure e) {
            throw new ExprEvalException(e.getMessage());
        }
    }

    /// Compiles a pattern that stands in a query.
    ///
    /// @throws QueryFailure that says why it is not offered
    public static Pattern judged(String pattern, String flags) {
        var spelled = spelled(pattern, flags);
        if (pattern.length() > MOST_OF_PATTERN
                || repetitions(spelled) > MOST_REPETITIONS
                || PatternSize.of(spelled, MOST_STEPS) > MOST_STEPS) {
            throw refused(
                    pattern,
                    "längstens %d Zeichen, %d Wiederholungen, %d Schritte"
                            .formatted(MOST_OF_PATTERN, MOST_REPETITIONS, MOST_STEPS),
                    "at most %d characters, %d repetitions, %d steps"
                            .formatted(MOST_OF_PATTERN, MOST_REPETITIONS, MOST_STEPS));
        }
        try {
            return Pattern.compile(spelled, bits(flags));
        } catch (PatternSyntaxException e) {
            throw refused(
                    pattern,
                    String.valueOf(e.getDescription()),
                    String.valueOf(e.getDescription()));
        }
    }

    /// Repetitions within repetitions multiply; counting them all so errs on the safe side.
    private static long repetitions(String pattern) {
        var all = 1L;
        var match = REPETITION.matcher(pattern);
        while (match.find() && all <= MOST_REPETITIONS) {
            var least = Long.parseLong(match.group(1));
            var most = match.group(2);
            all *= Math.max(1, most == null || most.isEmpty() ? least : Long.parseLong(most));
        }
        return all;
    }

    private static String spelled(String pattern, String flags) {
        if (flags.indexOf('q') >= 0) {
            return Pattern.quote(pattern);
        }
        return flags.indexOf('x') >= 0 ? pattern.replaceAll("[\\t\\n\\r ]", "") : pattern;
    }

    private static int bits(String flags) {
        var bits = 0;
        for (var i = 0; i < flags.length(); i++) {
            bits |=
                    switch (flags.charAt(i)) {
                        case 'i' -> Pattern.CASE_INSENSITIVE;
                        case 's' -> Pattern.DOTALL;
                        case 'm' -> Pattern.MULTILINE;
                        case 'x', 'q' -> 0;
                        default ->
                                throw refused(
                                        flags,
                                        "nur die Schalter s m i x q",
                                        "only the flags s m i x q");
                    };
        }
        return bits;
    }

    private static QueryFailure refused(String pattern, String german, String english) {
        var shown = pattern.length() <= 80 ? pattern : pattern.substring(0, 80) + "…";
        return new QueryFailure(
                QueryFailure.Reason.REFUSED,
                QueryFailure.Told.of(
                        "Der reguläre Ausdruck »"
                                + shown
                                + "« wird nicht angeboten: "
                                + german
                                + ". Es gibt keine Rückbezüge und kein Voraus- oder Zurückschauen.",
                        "The regular expression “"
                                + shown
                                + "” is not offered: "
                                + english
                                + ". There are no back-references and no looking ahead or behind."));
    }
}
