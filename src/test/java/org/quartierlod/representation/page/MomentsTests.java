package org.quartierlod.representation.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTests {
    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    @ParameterizedTest
    @CsvSource({"de,2020,März 1998,30. Juni 2013", "en,2020,March 1998,30 June 2013"})
    void areAsPreciseAsStated(String language, String year, String month, String day) {
        var moments = new Moments(language);
        assertThat(moments.of(literal("2020", XSDDatatype.XSDgYear))).contains(year);
        assertThat(moments.of(literal("1998-03", XSDDatatype.XSDgYearMonth))).contains(month);
        assertThat(moments.of(literal("2013-06-30", XSDDatatype.XSDdate))).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"de,2013-02-31", "de,gestern", "en,''"})
    void whatOnlyClaimsToBeADateIsNone(String language, String text) {
        assertThat(new Moments(language).of(literal(text, XSDDatatype.XSDdate))).isEmpty();
    }
}
