package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.release.ReleaseManifest;
import org.quartierlod.vocab.BaseIri;
import org.quartierlod.web.CacheHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/// Release 7, made on the first of a month.
class AnswerHeadersTests {
    private static final String BASE = "https://quartier.example/";

    private final AnswerHeaders headers =
            new AnswerHeaders(
                    new BaseIri(BASE),
                    new CacheHeaders(Duration.ofSeconds(60), DataSize.ofMegabytes(1), false));

    private HttpHeaders of(String query, boolean isChosen, String method, String path) {
        var manifest = mock(ReleaseManifest.class);
        when(manifest.created()).thenReturn(Instant.parse("2026-08-01T06:05:04.7Z"));
        var release = mock(Release.class);
        when(release.id()).thenReturn(ReleaseId.parse("7-0123456789ab").orElseThrow());
        when(release.manifest()).thenReturn(manifest);
        var formats = new AskedFormats(Optional.empty(), Optional.empty(), Optional.of("csv"));
        var asked =
                new Asked(
                        query,
                        List.of("urn:a b"),
                        List.of("urn:c", "urn:d"),
                        formats,
                        new AskedRelease.Chosen(release, isChosen));
        var request = new MockHttpServletRequest(method, path);
        request.addParameter("graph", "urn:g");
        return headers.of(200, asked, true, request).build().getHeaders();
    }

    /// [RFC 7089 §2.1.1](https://www.rfc-editor.org/rfc/rfc7089#section-2.1.1) with [RFC 9110
    /// §5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7).
    @Test
    void theDayOfAMementoHasTwoDigits() {
        assertThat(of("ASK {}", true, "GET", "/release/7/sparql").getFirst("Memento-Datetime"))
                .isEqualTo("Sat, 01 Aug 2026 06:05:04 GMT");
    }

    @Test
    void aMementoNamesItsOriginal() {
        assertThat(of("ASK {}", true, "GET", "/release/7/sparql").get("Link"))
                .anyMatch(link ->
                        link.startsWith("<" + BASE + "sparql?query=ASK+%7B%7D&")
                                && link.endsWith("; rel=\"original\""));
        assertThat(of("ASK {}", false, "GET", "/sparql").get("Link"))
                .noneMatch(link -> link.contains("original"));
    }

    @Test
    void thePostedIsFoundAgainWithAllItsParameters() {
        assertThat(of("ASK {}", false, "POST", "/sparql").get("Link"))
                .contains(
                        "<"
                                + BASE
                                + "release/7/sparql?query=ASK+%7B%7D&default-graph-uri=urn%3Aa+b"
                                + "&named-graph-uri=urn%3Ac&named-graph-uri=urn%3Ad&format=csv>; rel=\"memento\"");
    }

    @Test
    void aGraphIsFoundByItsName() {
        assertThat(of("ASK {}", false, "GET", "/data").get("Link"))
                .anyMatch(link ->
                        link.startsWith("<" + BASE + "release/7/data?graph=urn%3Ag&")
                                && link.endsWith("; rel=\"memento\""));
    }

    @Test
    void whatIsTooLongForALinkIsNoMemento() {
        var headers = of("ASK {}" + " ".repeat(2_000), true, "GET", "/release/7/sparql");
        assertThat(headers.get("Link")).hasSize(1);
        assertThat(headers.getFirst("Memento-Datetime")).isNull();
    }
}
