package org.quartierlod.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseIriTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quartier.example/",
                "/",
                "https://quartier.example",
                "https://quartier.example/quartier",
                "ftp://quartier.example/",
                "file:///srv/",
                "HTTPS://quartier.example/",
                "https://Quartier.example/",
                "https://user@quartier.example/",
                "https://quartier.example/?a=/",
                "https://quartier.example/#/",
                "https://quartier.example/a/../",
                "https://quartier.example/./",
                "https://quartier.example//",
                "https://quärtier.example/",
                "https://quartier.example/ü/",
                "https://quartier.example/a b/",
                "https://quartier.example/<a>/",
                "https:///",
                " https://quartier.example/",
                "mailto:a@b.example/"
            })
    void unusableValuesAreRefusedWithASentence(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BaseIri(value))
                .withMessageContaining("write an absolute http or https address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://quartier.example/",
                "http://localhost:8080/",
                "https://quartier.example/lod/hannover/",
                "http://[::1]:8080/"
            })
    void absoluteAddressesThatEndWithASlashAreTaken(String value) {
        assertThat(new BaseIri(value).value()).isEqualTo(value);
    }

    @Test
    void addressesBelowAreMadeRelative() {
        var base = new BaseIri("https://quartier.example/lod/");
        assertThat(base.path()).isEqualTo("/lod/");
        assertThat(base.node("id/area/a").getURI())
                .isEqualTo("https://quartier.example/lod/id/area/a");
        assertThat(base.relativize("https://quartier.example/lod/id/area/a"))
                .isEqualTo("id/area/a");
        assertThat(base.contains("https://quartier.example/id/area/a")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.relativize("https://quartier.example/id/area/a"));
    }
}
