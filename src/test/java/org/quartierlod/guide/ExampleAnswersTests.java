package org.quartierlod.guide;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quartierlod.release.ChangeHistory;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.Example;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.Store;

/// How often an example is asked.
class ExampleAnswersTests {
    private final Store store = mock(Store.class);
    private final ExampleAnswers answers = new ExampleAnswers();

    private Served served(int number) {
        var release = mock(Release.class);
        when(release.id()).thenReturn(ReleaseId.parse(number + "-0123456789ab").orElseThrow());
        when(store.isIntact()).thenReturn(true);
        when(store.select(any())).thenReturn(List.of());
        return new Served(release, store, mock(ChangeHistory.class));
    }

    private static Example example(String slug) {
        return new Example(
                slug,
                Example.Theme.START,
                Example.Form.SELECT,
                Map.of(),
                Map.of(),
                List.of(),
                "SELECT * { ?s ?p ?o }",
                "");
    }

    @Test
    void anExampleIsAskedOncePerRelease() {
        var first = served(1);
        answers.of(example("a"), first);
        answers.of(example("a"), first);
        verify(store, times(1)).select(any());
        answers.of(example("b"), first);
        verify(store, times(2)).select(any());
        answers.of(example("a"), served(2));
        verify(store, times(3)).select(any());
    }

    @Test
    void whatAnOverwrittenReleaseGaveIsAskedAgain() {
        var served = served(1);
        when(store.isIntact()).thenReturn(false);
        answers.of(example("a"), served);
        answers.of(example("a"), served);
        verify(store, times(2)).select(any());
    }
}
