package org.quartierlod.catalogue.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.quartierlod.catalogue.Catalogue;
import org.quartierlod.catalogue.CataloguedDataset;
import org.quartierlod.catalogue.Offer;
import org.quartierlod.vocab.BaseIri;

class HarvestViewTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    /// The first in the alphabet is a part, under a licence and of a level of its own.
    private static final String METADATA =
            """
            @base <https://quartier.example/> .
            @prefix access: <http://publications.europa.eu/resource/authority/access-right/> .
            @prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix level: <http://dcat-ap.de/def/politicalGeocoding/Level/> .
            @prefix licence: <http://dcat-ap.de/def/licenses/> .
            <catalog> dct:publisher <city> .
            <dataset/a-part> dct:hasPart <graph/one> ; dct:license licence:cc-zero ; dct:accessRights access:RESTRICTED ;
                dct:publisher <city> ; dcatde:politicalGeocodingLevelURI level:federal .
            <dataset/whole> dct:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> ; dct:accessRights access:PUBLIC ;
                dct:publisher <city> ; dcatde:politicalGeocodingLevelURI level:municipality .
            """;

    private static Graph view() {
        var metadata = GraphFactory.createGraphMem();
        RDFParser.fromString(METADATA, Lang.TURTLE).parse(metadata);
        var datasets = Stream.of("a-part", "whole").map(HarvestViewTests::dataset).toList();
        var offer = new Offer("ask", Map.of(), Map.of(), "ask", "urn:standard", "JSON", "a/b");
        return HarvestView.of(
                new Catalogue(BASE, 1, THEN, metadata, datasets, List.of(offer), Optional.empty()),
                Profile.DCAT_AP_DE_3,
                datasets);
    }

    private static CataloguedDataset dataset(String slug) {
        return new CataloguedDataset(
                BASE.node("dataset/" + slug),
                slug,
                new TreeSet<>(),
                THEN,
                List.of(new CataloguedDataset.Version(1, THEN)),
                1,
                Optional.empty(),
                List.of());
    }

    private static List<String> values(String thing, Property property) {
        return view().find(BASE.node(thing), property.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getURI)
                .toList();
    }

    @Test
    void aServiceIsToBeHadAsTheDatasetThatHoldsEverything() {
        assertThat(values("ask#service", DCTerms.license))
                .containsExactly("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        assertThat(values("ask#service", DCTerms.accessRights))
                .singleElement()
                .asString()
                .endsWith("/PUBLIC");
        assertThat(values("ask#service", DCTerms.publisher)).containsExactly(BASE.value() + "city");
    }

    @Test
    void thePublisherIsOfTheLevelOfTheDatasetThatHoldsEverything() {
        assertThat(values("city", DCTerms.type))
                .containsExactly("http://purl.org/adms/publishertype/LocalAuthority");
    }
}
