package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.vocab.Urp;

class DatedBoundsTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final Node PERIOD = BASE.node("id/period/p");

    private static Quad stated(Node property, String value) {
        var at = value.indexOf("^^");
        var datatype =
                TypeMapper.getInstance()
                        .getSafeTypeByName(XSDDatatype.XSD + "#" + value.substring(at + 2));
        return Quad.create(
                BASE.node("graph/x"),
                PERIOD,
                property,
                NodeFactory.createLiteralDT(value.substring(0, at), datatype));
    }

    private static Quad generated(Node property, String day) {
        return Quad.create(
                BASE.node("graph/generated"),
                PERIOD,
                property,
                NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }

    @ParameterizedTest
    @CsvSource({
        "2008^^gYear, 2008-01-01, 2008-12-31",
        "2007^^gYear, 2007-01-01, 2007-12-31",
        "2008Z^^gYear, 2008-01-01, 2008-12-31",
        "2008-02^^gYearMonth, 2008-02-01, 2008-02-29",
        "2007-02^^gYearMonth, 2007-02-01, 2007-02-28",
        "2008-02-17^^date, 2008-02-17, 2008-02-17",
        "2008-02-17+01:00^^date, 2008-02-17, 2008-02-17",
        "2008-02-17T23:59:59^^dateTime, 2008-02-17, 2008-02-17",
        "2008-02-17T23:59:59.5-05:00^^dateTime, 2008-02-17, 2008-02-17"
    })
    void boundsAreTheFirstAndTheLastDay(String value, String first, String last) {
        assertThat(DatedBounds.of(List.of(stated(DCAT.startDate.asNode(), value)), BASE))
                .containsExactly(generated(Urp.EARLIEST_START, first));
        assertThat(DatedBounds.of(List.of(stated(DCAT.endDate.asNode(), value)), BASE))
                .containsExactly(generated(Urp.LATEST_END, last));
    }

    @Test
    void openEndStaysAbsent() {
        var start = stated(DCAT.startDate.asNode(), "2008^^gYear");
        assertThat(DatedBounds.of(List.of(start), BASE))
                .extracting(Quad::getPredicate)
                .containsExactly(Urp.EARLIEST_START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^^gYear",
                "08^^gYear",
                "spring 2008^^gYear",
                "2008-13^^gYearMonth",
                "2008^^gYearMonth",
                "2008-02-30^^date",
                "17.02.2008^^date",
                "2008-02-17T00:00:00^^date",
                "2008^^dateTime",
                "2008-02-17^^dateTime",
                "2008-02-17Tnoon^^dateTime",
                "2008-02-17^^string",
                "2008^^integer"
            })
    void malformedDatesGiveNoBound(String value) {
        assertThat(DatedBounds.of(List.of(stated(DCAT.startDate.asNode(), value)), BASE)).isEmpty();
    }

    @Test
    void resourcesAreNoDates() {
        var quad = Quad.create(PERIOD, PERIOD, DCAT.startDate.asNode(), PERIOD);
        assertThat(DatedBounds.of(List.of(quad), BASE)).isEmpty();
    }

    @Test
    void sameBoundFromTwoGraphsStandsOnce() {
        var one = stated(DCAT.endDate.asNode(), "2008^^gYear");
        var other = Quad.create(BASE.node("graph/y"), one.asTriple());
        assertThat(DatedBounds.of(List.of(one, other), BASE)).hasSize(1);
    }
}
