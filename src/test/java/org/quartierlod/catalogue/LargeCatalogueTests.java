package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.quartierlod.catalogue.dump.Dump;
import org.quartierlod.catalogue.dump.DumpFormat;
import org.quartierlod.catalogue.view.Profile;
import org.quartierlod.check.Reach;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;

/// Three thousand datasets in pages of a hundred, each described as ours are, with files in every
/// format and three services.
class LargeCatalogueTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int DATASETS = 3000;

    /// The harvester's limit is 50 MB; ours is a tenth, in the wordiest format.
    private static final int LARGEST = 5_000_000;

    private static final Node MODEL = BASE.node("dataset/areas");

    private static Catalogue catalogue() {
        var datasets = IntStream.range(0, DATASETS).mapToObj(LargeCatalogueTests::dataset).toList();
        var offers = Stream.of("sparql", "ogc", "feed").map(LargeCatalogueTests::offer).toList();
        return new Catalogue(
                BASE,
                7,
                THEN,
                metadata(datasets),
                datasets,
                offers,
                Optional.of("https://stadt.example/kontakt"));
    }

    /// Ours, and of each dataset what it says of the areas, which have most files.
    private static Graph metadata(List<CataloguedDataset> datasets) {
        var metadata = GraphFactory.createGraphMem();
        RDFParser.source(Path.of("data-ttl/dataset.ttl")).base(BASE.value()).parse(metadata);
        var model = metadata.find(MODEL, Node.ANY, Node.ANY).toList();
        assertThat(model).hasSizeGreaterThan(20);
        for (var dataset : datasets) {
            model.forEach(
                    said -> metadata.add(dataset.node(), said.getPredicate(), said.getObject()));
        }
        return metadata;
    }

    private static Offer offer(String name) {
        var title = Map.of("de", "Dienst über alle Daten", "en", "Service over all data");
        return new Offer(
                name, title, title, name, "https://standard.example/", "JSON", "application/json");
    }

    private static CataloguedDataset dataset(int number) {
        var slug = "set-" + number;
        return new CataloguedDataset(
                BASE.node("dataset/" + slug),
                slug,
                new TreeSet<>(),
                THEN,
                List.of(new CataloguedDataset.Version(1, THEN)),
                1,
                Optional.of(LocalDate.of(2020, 1, 1)),
                Arrays.stream(DumpFormat.values())
                        .flatMap(format -> Stream.of(false, true).map(gz -> dump(slug, format, gz)))
                        .toList());
    }

    private static Dump dump(String slug, DumpFormat format, boolean isGzipped) {
        var name = slug + "." + format.extension() + (isGzipped ? ".gz" : "");
        return new Dump(name, format, isGzipped, Path.of(name), 123_456, "00".repeat(32));
    }

    @Test
    void everyDatasetIsOnExactlyOneOfThirtyPages() {
        var catalogue = catalogue();
        var seen = new HashSet<Node>();
        var page = new CataloguePage(catalogue, Profile.DCAT_AP_DE_3, 100, 1);
        assertThat(page.last()).isEqualTo(30);
        for (var number = 1; number <= page.last(); number++) {
            page = new CataloguePage(catalogue, Profile.DCAT_AP_DE_3, 100, number);
            var graph = page.graph(DocumentFormat.TURTLE);
            var datasets =
                    graph.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                            .mapWith(Triple::getSubject)
                            .toList();
            assertThat(datasets).hasSize(100).allMatch(seen::add);
            assertThat(CatalogueDocuments.data(graph, DocumentFormat.N_TRIPLES))
                    .hasSizeBetween(LARGEST / 2, LARGEST);
            assertThat(Reach.of(graph, datasets.getFirst(), Integer.MAX_VALUE).statements())
                    .isBetween(250, 400);
        }
        assertThat(seen).hasSize(DATASETS);
        assertThat(page.address(31, DocumentFormat.TURTLE)).isEmpty();
        assertThat(page.address(30, DocumentFormat.TURTLE))
                .isEqualTo("https://quartier.example/catalog.ttl?page=30&release=7");
        assertThat(page.address(30, DocumentFormat.HTML))
                .isEqualTo("https://quartier.example/catalog.html?page=30");
    }
}
