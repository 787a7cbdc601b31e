package org.quartierlod.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.store.CurrentRelease.Served;

/// What is read of a release once.
public final class PerRelease<T> {
    private final Cache<ReleaseId, T> read = Caffeine.newBuilder().maximumSize(2).build();
    private final Function<Served, T> reading;

    /// What a reading gives.
    public PerRelease(Function<Served, T> reading) {
        this.reading = reading;
    }

    /// What it gives for a release. Not computed within the cache: what was read of an overwritten
    /// release must not stay.
    public T of(Served served) {
        var known = read.getIfPresent(served.release().id());
        if (known != null) {
            return known;
        }
        var fresh = reading.apply(served);
        if (served.store().isIntact()) {
            read.put(served.release().id(), fresh);
        }
        return fresh;
    }
}
