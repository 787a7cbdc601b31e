package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTests {
    private static final byte[] TEXT =
            "Mühlenberg, Stöcken, Sahlkamp-Mitte. ".repeat(50).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | IDENTITY",
                "'' | IDENTITY",
                "gzip | GZIP",
                "x-gzip | GZIP",
                "GZIP | GZIP",
                "deflate | IDENTITY",
                "gzip, deflate, br, zstd | BR",
                "gzip;q=1.0, br;q=0.5 | GZIP",
                "zstd, gzip | ZSTD",
                "br;q=0, gzip;q=0.1 | GZIP",
                "gzip;q=0 | IDENTITY",
                "* | BR",
                "*;q=0 | IDENTITY",
                "identity | IDENTITY",
                "identity;q=1, gzip;q=0.5 | IDENTITY",
                "gzip;q=nonsense | IDENTITY",
            })
    void theClientsPreferenceDecides(String header, ContentCoding expected) {
        assertThat(ContentCoding.choose(header)).isEqualTo(expected);
    }

    @Test
    void whatIsEncodedDecodesToTheSame() throws Exception {
        assertThat(Brotli4jLoader.isAvailable()).isTrue();
        assertThat(Decoder.decompress(ContentCoding.BR.encode(TEXT)).getDecompressedData())
                .isEqualTo(TEXT);
        assertThat(Zstd.decompress(ContentCoding.ZSTD.encode(TEXT), TEXT.length)).isEqualTo(TEXT);
        assertThat(
                        new GZIPInputStream(
                                        new ByteArrayInputStream(ContentCoding.GZIP.encode(TEXT)))
                                .readAllBytes())
                .isEqualTo(TEXT);
        assertThat(ContentCoding.IDENTITY.encode(TEXT)).isEqualTo(TEXT);
    }

    @Test
    void encodingIsSmallerAndStable() {
        for (var coding :
                new ContentCoding[] {ContentCoding.BR, ContentCoding.ZSTD, ContentCoding.GZIP}) {
            assertThat(coding.encode(TEXT))
                    .hasSizeLessThan(TEXT.length / 4)
                    .isEqualTo(coding.encode(TEXT));
        }
    }
}
