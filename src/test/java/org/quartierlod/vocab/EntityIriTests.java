package org.quartierlod.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityIriTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    @ParameterizedTest
    @EnumSource
    void everyTypeIsReadBackFromItsAddress(EntityType type) {
        var entity = new EntityIri(type, new Slug("nord-ost"));
        assertThat(EntityIri.parse(entity.node(BASE).getURI(), BASE)).contains(entity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/area/",
                "id/area",
                "id/area/Nord",
                "id/area/m%C3%BChlenberg",
                "id/area/mühlenberg",
                "id/area/nord/ost",
                "id/area/nord/",
                "id/AREA/nord",
                "id/place/nord",
                "doc/area/nord",
                "id//nord",
                "id/area/nord?x",
                "id/area/nord#x"
            })
    void otherSpellingsAreNoThings(String relative) {
        assertThat(EntityIri.parse(BASE.value() + relative, BASE)).isEmpty();
    }

    @Test
    void thingsOfOthersAreNotOurs() {
        assertThat(EntityIri.parse("https://other.example/id/area/nord", BASE)).isEmpty();
        assertThat(EntityIri.isBelow("https://other.example/id/area/nord", BASE)).isFalse();
        assertThat(EntityIri.isBelow("https://quartier.example/id/place/Nord", BASE)).isTrue();
    }

    @Test
    void whatLeadsToAPersonIsOpaque() {
        assertThat(EntityType.values())
                .filteredOn(EntityType::isOpaque)
                .containsExactlyInAnyOrder(EntityType.PERSON, EntityType.INCUMBENCY);
    }
}
