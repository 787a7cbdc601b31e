package org.quartierlod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleScanTests {
    private static final SourceLimits SMALL = new SourceLimits(1000, 20, 40, 3, 10);

    private static String scan(String text) {
        return String.join(
                " ",
                TurtleScan.scan(text, SMALL).stream()
                        .map(f ->
                                f.rule() + "@" + f.position().line() + ":" + f.position().column())
                        .toList());
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("<a> <b> [[[[]]]] .", "nesting@1:12"),
                Arguments.of("<a> <b>\n((([ ]))) .", "nesting@2:4"),
                Arguments.of("<a> <b> \"" + "x".repeat(21) + "\" .", "literal-length@1:9"),
                Arguments.of("<a> <b> '''" + "x\n".repeat(11) + "''' .", "literal-length@1:9"),
                Arguments.of("<" + "x".repeat(41) + "> <b> <c> .", "iri-length@1:1"),
                Arguments.of("<a> <b> <file:///etc/passwd> .", "iri-scheme@1:9"),
                Arguments.of("<a> <b> <JavaScript:alert(1)> .", "iri-scheme@1:9"),
                Arguments.of("<a> <b> <\\u006Aavascript:x> .", "iri-scheme@1:9"),
                Arguments.of("@prefix j: <javascript:> .", "iri-scheme@1:12"),
                Arguments.of("<a> <b> <data:text/html,x> .", "iri-scheme@1:9"),
                Arguments.of("<../x> <b> <c> .", "iri-relative@1:1"),
                Arguments.of("<a/../x> <b> <c> .", "iri-relative@1:1"),
                Arguments.of("<./x> <b> <c> .", "iri-relative@1:1"),
                Arguments.of("<a> <b> </x> .", "iri-relative@1:9"),
                Arguments.of("<a> <b> <//x/y> .", "iri-relative@1:9"),
                Arguments.of("<a> <b> <?x> .", "iri-relative@1:9"),
                Arguments.of("<a> <b> <\\u002E\\U0000002E/x> .", "iri-relative@1:9"),
                Arguments.of("@base <http://x.example/> .", "no-base@1:1"),
                Arguments.of("BASE <http://x.example/>", "no-base@1:1"),
                Arguments.of("<a> <b> <c> .\r\nbAsE\r\n<http://x.example/>", "no-base@2:1"),
                Arguments.of("<a> <b> <c>.BASE <http://x.example/>", "no-base@1:13"),
                Arguments.of("BASE#x\n<http://x.example/>", "no-base@1:1"),
                Arguments.of("#c\r@base <http://x.example/> .", "no-base@1:4"),
                Arguments.of("<a> <b> \"\u0001\" .", "control-character@1:10"),
                Arguments.of("<a> \u0000 <b> .", "control-character@1:5"),
                Arguments.of("<a> <b> \"x\\u0007\" .", "control-character@1:11"),
                Arguments.of("<a> <b> \"x\\U0000007f\" .", "control-character@1:11"),
                Arguments.of("<a> <b> \"\\b\" .", "control-character@1:10"),
                Arguments.of("<a> <b> \"\\f\" .", "control-character@1:10"),
                Arguments.of("<a> <b> \"\\uFFFE\" .", "control-character@1:10"),
                Arguments.of("<a> <b> \"\uFFFF\" .", "control-character@1:10"),
                Arguments.of("<a> <b> <<( <a> <b> <c> )>> .", "triple-term@1:9"),
                Arguments.of("<a> <b> <c> ~ <r> .", "triple-term@1:13"),
                Arguments.of("<a> <b> <c> {| <d> <e> |} .", "triple-term@1:13"),
                Arguments.of("<a> <b> \"x\"@de--ltr .", "text-direction@1:12"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void faultsAreFoundWhereTheyStand(String text, String faults) {
        assertThat(scan(text)).isEqualTo(faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# <../x> [[[[ \u0041 @base <file:///x> \"\n<a> <b> <c> .",
                "<a#[[[[> <b> \"<../x>\" .",
                "<a> <b> \"@base <x>\" , '# [[[[' .",
                "<a> <b> \"[[[[\\\"((((\" .",
                "<a> <b> '\\'[[[[' .",
                "<a> <b> \"\"\"a\"\" [[[[\n#<../x>\"\"\" .",
                "<a> <b> '''it's [[[['''@de .",
                "<a> <b> \"\" , '' .",
                "<a> <b> \"tab\\t\\n\\r\\\\\" .",
                "<a> <b> [], [], [], [], [] .",
                "<a> <b> \"x\"@base-x .",
                "PREFIX base: <http://x.example/>\nbase:base base:b base:foo.base , <c> .",
                "@prefix b: <http://x.example/> .\r\nb:base b:b b:c\\~d\\(\\(\\(\\( .\r\n",
                "<http://x.example/a/../b> <b> <urn:isbn:1> , <tel:1> , <mailto:a@b.example> .",
                "<a..b> <b> <.well-known/x> , <a.> , <#x> .",
                "<a> <b> true , 1.5 , 1e3 , \"x\"@de-DE .",
                "<a> <b> <c>"
            })
    void whatOnlyLooksLikeAFaultIsNone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void whatTheParserWouldDieOfIsKeptFromIt() {
        var deep = TurtleScan.scan("<a> <b> " + "[ <b> ".repeat(20_000), SMALL);
        var far = TurtleScan.scan("<../x> <b> <c> .", SMALL);
        assertThat(TurtleScan.isParsable(deep)).isFalse();
        assertThat(TurtleScan.isParsable(far)).isTrue();
    }

    @Test
    void endlessFaultsEnd() {
        assertThat(TurtleScan.scan("<../x> ".repeat(10_000), SMALL)).hasSize(100);
    }
}
