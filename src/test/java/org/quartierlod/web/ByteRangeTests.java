package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [RFC 9110 §14.1](https://www.rfc-editor.org/rfc/rfc9110#section-14.1), with 100 bytes.
class ByteRangeTests {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, whole",
                "bytes=0-9, 0-9",
                "Bytes=0-9, 0-9",
                "bytes=90-, 90-99",
                "bytes=90-200, 90-99",
                "bytes=99-99, 99-99",
                "bytes=-10, 90-99",
                "bytes=-200, 0-99",
                "bytes=100-, unsatisfiable",
                "bytes=-0, unsatisfiable",
                "bytes=9-0, whole",
                "bytes=-, whole",
                "'bytes=0-1,3-4', whole",
                "lines=0-9, whole",
                "bytes=a-b, whole",
                "bytes=0-9999999999999999999, whole"
            })
    void aRangeIsRead(String header, String expected) {
        var asked =
                switch (ByteRange.of(Optional.ofNullable(header), 100)) {
                    case ByteRange.Asked.Whole _ -> "whole";
                    case ByteRange.Asked.Unsatisfiable _ -> "unsatisfiable";
                    case ByteRange.Asked.Part(var range) -> range.first() + "-" + range.last();
                };
        assertThat(asked).isEqualTo(expected);
    }
}
