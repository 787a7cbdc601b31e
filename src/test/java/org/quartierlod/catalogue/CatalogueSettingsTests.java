package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contact of portals is an address somebody can write to or open.
class CatalogueSettingsTests {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "daten@stadt.example, mailto:daten@stadt.example",
        "mailto:daten@stadt.example, mailto:daten@stadt.example",
        "https://stadt.example/kontakt, https://stadt.example/kontakt"
    })
    void itIsKeptAsAnAddress(String contact, String kept) {
        assertThat(new CatalogueSettings(contact, 100).contact()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stadt", "mailto:stadt", "http:x", "https://", "ftp://stadt.example/"})
    void anythingElseIsRefused(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogueSettings(contact, 100))
                .withMessageStartingWith("quartier.catalogue.contact ");
    }
}
