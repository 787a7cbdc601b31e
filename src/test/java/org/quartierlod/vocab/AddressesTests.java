package org.quartierlod.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {
    private final Addresses addresses = new Addresses(new BaseIri("https://quartier.example/lod/"));

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/urban-renewal/scheme/goal, https://quartier.example/lod/scheme/goal",
        "https://w3id.org/urban-renewal/def#RenewalArea, https://quartier.example/lod/def#RenewalArea",
        "https://w3id.org/urban-renewal/other, https://w3id.org/urban-renewal/other",
        "https://quartier.example/lod/id/area/a, https://quartier.example/lod/id/area/a",
        "HTTP://other.example/x, HTTP://other.example/x",
        "mailto:a@b.example, mailto:a@b.example"
    })
    void pagesCanBeFollowed(String iri, String link) {
        assertThat(addresses.link(iri)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "urn:isbn:1",
                "relative",
                "https://other.example/a b",
                ""
            })
    void whatNobodyShouldFollowIsNoLink(String iri) {
        assertThat(addresses.link(iri)).isEmpty();
    }

    @Test
    void onlyWhatWeDescribeHasADocument() {
        assertThat(addresses.documentPath("https://w3id.org/urban-renewal/scheme/goal/x"))
                .contains("scheme/goal/x");
        assertThat(addresses.documentPath("https://quartier.example/lod/id/area/a"))
                .contains("doc/area/a");
        assertThat(addresses.documentPath("https://quartier.example/lod/id/area/A")).isEmpty();
        assertThat(addresses.documentPath("https://other.example/id/area/a")).isEmpty();
    }
}
