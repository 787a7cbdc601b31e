package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartierlod.release.ChangeHistory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.release.ReleaseManifest;
import org.quartierlod.sparql.AskedRelease.Chosen;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.QueryFailure;
import org.quartierlod.store.Store;
import org.quartierlod.vocab.BaseIri;

/// The description of a release that cannot always be counted.
class ServiceDescriptionTests {
    private static final BaseIri BASE = new BaseIri("https://quartier.example/");

    private static Served served(Store store, SortedMap<String, Long> graphs) {
        var manifest = mock(ReleaseManifest.class);
        when(manifest.graphs()).thenReturn(graphs);
        var release = mock(Release.class);
        when(release.id()).thenReturn(ReleaseId.parse("7-0123456789ab").orElseThrow());
        when(release.base()).thenReturn(BASE);
        when(release.manifest()).thenReturn(manifest);
        return new Served(release, store, mock(ChangeHistory.class));
    }

    @Test
    void whatWasNotCountedIsCountedTheNextTime() {
        var store = mock(Store.class);
        when(store.isIntact()).thenReturn(true);
        when(store.select(any()))
                .thenThrow(new QueryFailure(QueryFailure.Reason.TIMED_OUT, "slow"))
                .thenReturn(List.of());
        var served = served(store, new TreeMap<>());
        var current = mock(CurrentRelease.class);
        when(current.read(any()))
                .thenAnswer(call -> call.<Function<Served, ?>>getArgument(0).apply(served));
        var description = new ServiceDescription(BASE, current, mock(LimitsDocument.class));
        var first = description.of(new Chosen(served.release(), false));
        assertThat(first.isCounted()).isFalse();
        assertThat(first.document().graph().contains(Node.ANY, VOID.triples.asNode(), Node.ANY))
                .isFalse();
        var second = description.of(new Chosen(served.release(), false));
        assertThat(second.isCounted()).isTrue();
        assertThat(second.document().graph().contains(Node.ANY, VOID.triples.asNode(), Node.ANY))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://quartier.example/graph/areas, graph/areas",
        "https://data.example/a#b, https%3A%2F%2Fdata.example%2Fa%23b",
        "urn:a, urn%3Aa"
    })
    void graphsMayLieElsewhere(String iri, String fragment) {
        assertThat(ServiceDescription.fragment(iri, BASE)).isEqualTo(fragment);
    }
}
