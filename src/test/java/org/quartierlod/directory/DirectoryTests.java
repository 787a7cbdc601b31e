package org.quartierlod.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.quartierlod.vocab.EntityType;

class DirectoryTests {
    private static final int THINGS = 20_000;
    private static final Directory MANY = many();
    private static final String SCHEMES = "https://w3id.org/urban-renewal/scheme/";

    @Test
    void pagingVisitsEachThingOnceInOrder() {
        for (var size : new int[] {1_000, 777, 50_000}) {
            var visited = new ArrayList<String>();
            for (var page = 1; ; page++) {
                var listing = MANY.page(EntityType.MEASURE, page, size);
                assertThat(listing.total()).isEqualTo(THINGS);
                if (listing.things().isEmpty()) {
                    break;
                }
                listing.things().forEach(thing -> visited.add(thing.iri()));
            }
            assertThat(visited).hasSize(THINGS).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void pagesOfASearchVisitEachFoundThingOnce() {
        var visited = new ArrayList<String>();
        for (var page = 1; page <= 21; page++) {
            var listing = MANY.search(SearchWords.of("massnahme"), page, 1_000);
            assertThat(listing.total()).isEqualTo(THINGS);
            listing.things().forEach(thing -> visited.add(thing.iri()));
        }

        assertThat(visited).hasSize(THINGS).doesNotHaveDuplicates().isSorted();
    }

    private static Directory many() {
        var triples =
                new Triples().label("id/area/x", "Gebiet", "de").label("id/unit/x", "U", "de");
        var random = RandomGenerator.of("L64X128MixRandom");
        for (var i = 0; i < THINGS; i++) {
            var slug = "m" + i + (random.nextBoolean() ? "-" : "x") + random.nextInt(9);
            triples.label("id/measure/" + slug, "Maßnahme " + i, "de");
        }
        return triples.directory();
    }

    @Test
    void countsThingsByType() {
        var directory =
                new Triples()
                        .label("id/area/a", "A", "de")
                        .label("id/area/b", "B", "de")
                        .label("id/unit/u", "U", "de")
                        .label(SCHEMES + "task", "Aufgaben", "de")
                        .directory();

        assertThat(directory.counts())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of(EntityType.AREA, 2L, EntityType.UNIT, 1L)));
        assertThat(directory.page(EntityType.PERSON, 1, 10)).isEqualTo(new Listing(0, List.of()));
        assertThat(directory.page(EntityType.AREA, 2, 2).things()).isEmpty();
    }

    @Test
    void onlyThingsWithAnAddressOfTheirOwnAreListed() {
        var found =
                new Triples()
                        .label("id/area/a", "Wort", "de")
                        .label("id/area/Not_A_Slug", "Wort", "de")
                        .label("id/nothing/a", "Wort", "de")
                        .label("dataset/a", "Wort", "de")
                        .label("https://elsewhere.example/id/area/a", "Wort", "de")
                        .label(SCHEMES + "task", "Wort", "de")
                        .label(SCHEMES + "task/one", "Wort", "de")
                        .label(SCHEMES + "programme/one", "Wort", "de")
                        .directory()
                        .search(SearchWords.of("wort"), 1, 20);

        assertThat(found.things())
                .extracting(Thing::kind)
                .containsExactly("area", "programme", "scheme", "concept");
    }

    @Test
    void aThingIsCalledByTheBestPropertyAndFoundByAll() {
        var directory =
                new Triples()
                        .say(
                                "id/unit/a",
                                FOAF.name.getURI(),
                                NodeFactory.createLiteralString("Nachname"))
                        .say(
                                "id/unit/a",
                                DCTerms.title.getURI(),
                                NodeFactory.createLiteralLang("Titel", "de"))
                        .say(
                                "id/unit/a",
                                DCTerms.title.getURI(),
                                NodeFactory.createLiteralLang("Title", "en"))
                        .say("id/unit/a", RDF.type.getURI(), NodeFactory.createURI("urn:x:type"))
                        .say("id/unit/b", RDF.type.getURI(), NodeFactory.createURI("urn:x:type"))
                        .directory();

        var thing = directory.search(SearchWords.of("nachname"), 1, 1).things().getFirst();
        assertThat(thing.label("en").text()).isEqualTo("Title");
        assertThat(thing.label("fr").text()).isEqualTo("Titel");
        assertThat(thing.types()).containsExactly("urn:x:type");
        var unnamed = directory.page(EntityType.UNIT, 2, 1).things().getFirst();
        assertThat(unnamed.label("de")).isEqualTo(new Text("", "b"));
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        var empty = new Triples().directory();

        assertThat(empty.counts()).isEmpty();
        assertThat(empty.search(SearchWords.of("wort"), 1, 20).total()).isZero();
        assertThat(empty.page(EntityType.AREA, 1, 20).total()).isZero();
    }
}
