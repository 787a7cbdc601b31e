package org.quartierlod.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {
    private static final long SEED = 20260102;
    private static final String LETTERS = "aZ09 -_/.,äÖüßẞéÅçøłđİıﬁ漢🏠\u0308\u0301\u00a0'\"<>%";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    Mühlenberg, muehlenberg
                    Stöcken, stoecken
                    Oberricklingen Nord-Ost, oberricklingen-nord-ost
                    Straße, strasse
                    ÄÖÜ, aeoeue
                    Café Crème, cafe-creme
                    ` -- Süd / West -- `, sued-west
                    2020, 2020
                    漢字, ``
                    ``, ``
                    """)
    void labelsAreSpelt(String label, String slug) {
        assertThat(Slug.spell(label)).isEqualTo(slug);
    }

    @Test
    void spellingIsIdempotentAndAlwaysASlugOrNothing() {
        var random = new Random(SEED);
        for (var round = 0; round < 5000; round++) {
            var spelt = Slug.spell(label(random));
            assertThat(spelt.isEmpty() || Slug.isSlug(spelt)).as("seed %s", SEED).isTrue();
            assertThat(Slug.spell(spelt)).as("seed %s", SEED).isEqualTo(spelt);
        }
    }

    @Test
    void composedAndDecomposedLabelsAreSpeltAlike() {
        var random = new Random(SEED);
        for (var round = 0; round < 5000; round++) {
            var label = label(random);
            assertThat(Slug.spell(Normalizer.normalize(label, Normalizer.Form.NFD)))
                    .as("seed %s, label '%s'", SEED, label)
                    .isEqualTo(Slug.spell(Normalizer.normalize(label, Normalizer.Form.NFC)));
        }
    }

    private static String label(Random random) {
        var points = LETTERS.codePoints().toArray();
        var label = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) {
            label.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return label.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "ü", "a b", "a/b", "a.b", "a\n"})
    void otherFormsAreNoSlugs(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }
}
