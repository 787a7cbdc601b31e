package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.quartierlod.catalogue.dump.Dump;
import org.quartierlod.catalogue.dump.DumpFormat;
import org.quartierlod.catalogue.view.Profile;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.vocab.BaseIri;

/// Three thousand datasets in pages of a hundred.
class LargeCatalogueTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int DATASETS = 3000;

    /// The harvester's limit is 50 MB; ours is a tenth.
    private static final int LARGEST = 5_000_000;

    private static Catalogue catalogue() {
        var datasets = IntStream.range(0, DATASETS).mapToObj(LargeCatalogueTests::dataset).toList();
        return new Catalogue(
                BASE,
                7,
                THEN,
                GraphFactory.createGraphMem(),
                datasets,
                List.of(),
                Optional.empty());
    }

    private static CataloguedDataset dataset(int number) {
        var slug = "set-" + number;
        var dump =
                new Dump(
                        slug + ".ttl", DumpFormat.TURTLE, false, Path.of(slug), 1, "00".repeat(32));
        return new CataloguedDataset(
                BASE.node("dataset/" + slug),
                slug,
                new TreeSet<>(),
                THEN,
                List.of(new CataloguedDataset.Version(1, THEN)),
                1,
                Optional.empty(),
                List.of(dump));
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
            assertThat(CatalogueDocuments.data(graph, DocumentFormat.TURTLE))
                    .hasSizeLessThan(LARGEST);
        }
        assertThat(seen).hasSize(DATASETS);
        assertThat(page.address(31, DocumentFormat.TURTLE)).isEmpty();
        assertThat(page.address(30, DocumentFormat.TURTLE))
                .isEqualTo("https://quartier.example/catalog.ttl?page=30&release=7");
        assertThat(page.address(30, DocumentFormat.HTML))
                .isEqualTo("https://quartier.example/catalog.html?page=30");
    }
}
