package org.quartierlod.release;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        var text = date.getLiteralLexicalForm().strip();
        var datatype = date.getLiteralDatatype();
        try {
            return Stream.of(
                            XSDDatatype.XSDgYear.equals(datatype)
                                    ? ofYear.apply(Year.parse(text))
                                    : null,
                            XSDDatatype.XSDgYearMonth.equals(datatype)
                                    ? ofMonth.apply(YearMonth.parse(text))
                                    : null,
                            XSDDatatype.XSDdate.equals(datatype) ? LocalDate.parse(text) : null,
                            XSDDatatype.XSDdateTime.equals(datatype)
                                    ? LocalDate.parse(text.substring(0, 10))
                                    : null)
                    .filter(Objects::nonNull)
                    .findFirst();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
