package org.quartierlod.release;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

/// Days between which a period lies, generated from dates at stated precision: in SPARQL a year
/// cannot be compared with a day, and the row would be dropped in silence. An open end stays
/// absent.
final class DatedBounds {
    /// A date of any precision with the time and the time zone that XML Schema allows.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<date>[0-9]{4}(-[0-9]{2}){0,2})(?<time>T[0-9:]{8}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    private DatedBounds() {}

    /// `urp:earliestStart` and `urp:latestEnd` of every period, in the graph
    /// `{base}graph/generated`.
    static List<Quad> of(Collection<Quad> quads, BaseIri base) {
        var graph = base.node("graph/generated");
        return quads.stream().flatMap(quad -> bound(quad, graph).stream()).distinct().toList();
    }

    private static Optional<Quad> bound(Quad quad, Node graph) {
        if (!quad.getObject().isLiteral()) {
            return Optional.empty();
        }
        var date = quad.getObject();
        if (quad.getPredicate().equals(DCAT.startDate.asNode())) {
            return firstDay(date).map(day -> quad(graph, quad, Urp.EARLIEST_START, day));
        }
        if (quad.getPredicate().equals(DCAT.endDate.asNode())) {
            return lastDay(date).map(day -> quad(graph, quad, Urp.LATEST_END, day));
        }
        return Optional.empty();
    }

    private static Quad quad(Node graph, Quad quad, Node predicate, LocalDate day) {
        var value = NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        return Quad.create(graph, quad.getSubject(), predicate, value);
    }

    private static Optional<LocalDate> firstDay(Node date) {
        return day(date, year -> year.atDay(1), month -> month.atDay(1));
    }

    private static Optional<LocalDate> lastDay(Node date) {
        return day(date, year -> year.atDay(year.length()), YearMonth::atEndOfMonth);
    }

    private static Optional<LocalDate> day(
            Node date, Function<Year, LocalDate> ofYear, Function<YearMonth, LocalDate> ofMonth) {
        var match = FORM.matcher(date.getLiteralLexicalForm().strip());
        var datatype = date.getLiteralDatatype();
        if (!match.matches() || (match.group("time") != null) != isDateTime(datatype)) {
            return Optional.empty();
        }
        var text = match.group("date");
        try {
            if (XSDDatatype.XSDgYear.equals(datatype)) {
                return Optional.of(ofYear.apply(Year.parse(text)));
            }
            if (XSDDatatype.XSDgYearMonth.equals(datatype)) {
                return Optional.of(ofMonth.apply(YearMonth.parse(text)));
            }
            return XSDDatatype.XSDdate.equals(datatype) || isDateTime(datatype)
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isDateTime(RDFDatatype datatype) {
        return XSDDatatype.XSDdateTime.equals(datatype);
    }
}
