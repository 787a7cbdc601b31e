package org.quartierlod.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.quartierlod.release.ChangeHistory;
import org.quartierlod.release.Parts;
import org.quartierlod.release.Release;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.representation.DocumentFormat;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.web.CacheHeaders;
import org.quartierlod.web.Language;
import org.springframework.stereotype.Service;

/// Descriptions as ready bytes. Each is made once and stands until a release changes something it
/// was made of.
@Service
class Descriptions {
    private final CurrentRelease current;
    private final DescriptionWriter writer;
    private final Cache<Key, Made> made;
    private final Cache<ReleaseId, Set<String>> gone = Caffeine.newBuilder().maximumSize(1).build();
    private final AtomicReference<ChangeHistory> swept = new AtomicReference<>();

    Descriptions(CurrentRelease current, DescriptionWriter writer, CacheHeaders cache) {
        this.current = current;
        this.writer = writer;
        this.made =
                Caffeine.newBuilder()
                        .maximumWeight(cache.size().toBytes())
                        .weigher((Key _, Made made) -> made.size())
                        .build();
    }

    /// What is made once; the language matters to pages only.
    private record Key(Target target, DocumentFormat format, Language language) {}

    /// A description and how long it stands.
    ///
    /// @param step the latest when it was made
    record Made(Description description, Parts parts, int step, ChangeHistory.Step seen) {
        private static final int OVERHEAD = 500;

        boolean standsIn(ChangeHistory history) {
            return step <= history.latest()
                    && history.step(step).equals(seen)
                    && history.lastChange(parts) <= step;
        }

        int size() {
            return description.representation().size() + parts.size() + OVERHEAD;
        }
    }

    /// What there is to say of a thing.
    sealed interface Answer {
        /// Its description.
        record Found(Description description) implements Answer {}

        /// An earlier release described it.
        record Gone() implements Answer {}

        /// No release ever described it.
        record Unknown() implements Answer {}
    }

    /// The description of a target in a format.
    Answer describe(Target target, DocumentFormat format, Language language) {
        var key =
                new Key(target, format, format == DocumentFormat.HTML ? language : Language.GERMAN);
        return current.read(served -> describe(served, key));
    }

    private Answer describe(Served served, Key key) {
        sweep(served.history());
        var known = made.getIfPresent(key);
        if (known != null && known.standsIn(served.history())) {
            return new Answer.Found(known.description());
        }
        var fresh = writer.write(served, key.target(), key.format(), key.language());
        // What was read of an overwritten release must not stay.
        fresh.filter(_ -> served.store().isIntact())
                .ifPresent(description -> made.put(key, description));
        return fresh.<Answer>map(m -> new Answer.Found(m.description()))
                .orElseGet(() ->
                        isGone(served.release(), key.target())
                                ? new Answer.Gone()
                                : new Answer.Unknown());
    }

    /// Lets go of what a release has changed, once.
    private void sweep(ChangeHistory history) {
        if (swept.getAndSet(history) != history) {
            made.asMap().values().removeIf(description -> !description.standsIn(history));
        }
    }

    private boolean isGone(Release release, Target target) {
        var iri = target.subject().getURI();
        return release.base().contains(iri)
                && gone.get(release.id(), _ -> gone(release))
                        .contains(release.base().relativize(iri));
    }

    private static Set<String> gone(Release release) {
        try {
            return release.gone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
