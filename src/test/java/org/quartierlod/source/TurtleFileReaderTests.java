package org.quartierlod.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.vocab.BaseIri;

class TurtleFileReaderTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    private static Outcome read(byte[] bytes) {
        var file = SourceFile.of("data-ttl/a.ttl", bytes, BASE);
        return new TurtleFileReader(BASE, SourceLimits.DEFAULT).read(file, bytes);
    }

    private static String places(Outcome outcome) {
        return String.join(
                " ",
                outcome.faults().stream()
                        .map(f ->
                                f.rule() + "@" + f.position().line() + ":" + f.position().column())
                        .toList());
    }

    static Stream<Arguments> unparsable() {
        return Stream.of(
                Arguments.of("<a> <b> \"ä\" .".getBytes(ISO_8859_1), "encoding@1:10"),
                Arguments.of("<a> <b>\n<c> . #\u00fc".getBytes(ISO_8859_1), "encoding@2:8"),
                Arguments.of("<a> <b> <c> .".getBytes(UTF_16), "encoding@1:1"),
                Arguments.of("<a> <b>\n  foo:c .".getBytes(UTF_8), "turtle-syntax@2:3"),
                Arguments.of("<a> <b>\r\n  foo:c .".getBytes(UTF_8), "turtle-syntax@2:3"),
                Arguments.of("<a> <b> \"x\ny\" .".getBytes(UTF_8), "turtle-syntax@2:1"),
                Arguments.of("<a b> <c> <d> .".getBytes(UTF_8), "turtle-syntax@1:4"),
                Arguments.of("<a> <b> \"\\uD800\" .".getBytes(UTF_8), "turtle-syntax@1:17"));
    }

    @ParameterizedTest
    @MethodSource("unparsable")
    void theFirstFaultStopsTheParserAndIsPlaced(byte[] bytes, String place) {
        assertThat(read(bytes)).isInstanceOf(Outcome.Unparsable.class);
        assertThat(places(read(bytes))).isEqualTo(place);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("\"2020-13-45\"^^<http://www.w3.org/2001/XMLSchema#date>"),
                Arguments.of("\"x\"^^<http://www.w3.org/2001/XMLSchema#gYear>"),
                Arguments.of("\"x\"@xx-muchtoolonglanguage"),
                Arguments.of("<http://other.example/%zz>"),
                Arguments.of("<http:///x>"),
                Arguments.of("<urn:x>"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void badValuesAreNamedAndTheRestIsRead(String value) {
        var outcome = read(("<a> <b>\n" + value + " , 1 .").getBytes(UTF_8));
        assertThat(outcome).isInstanceOf(Outcome.Parsed.class);
        assertThat(places(outcome)).isEqualTo("turtle-value@2:1");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        var outcome = read("\uFEFF<a> <b> foo:c .".getBytes(UTF_8));
        assertThat(places(outcome)).isEqualTo("turtle-syntax@1:9");
        assertThat(read("\uFEFF<a> <b> <c> .".getBytes(UTF_8)).faults()).isEmpty();
    }

    @Test
    void allFaultsOfAFileAreNamedTogether() {
        var text = "<a> <b> <file:///x> , <../y> .\n@base <http://x.example/> .\n<a> <b> foo:c .";
        assertThat(places(read(text.getBytes(UTF_8))))
                .isEqualTo("iri-scheme@1:9 iri-relative@1:23 no-base@2:1 turtle-syntax@3:9");
    }

    @Test
    void relativeAddressesResolveAgainstTheBase() {
        var outcome = read("<id/area/a> <b> \"c\" .".getBytes(UTF_8));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Parsed.class,
                        parsed ->
                                assertThat(parsed.triples().getFirst().getSubject().getURI())
                                        .isEqualTo("https://quartier.example/id/area/a"));
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(read(new byte[0]).faults()).isEmpty();
    }
}
