package org.quartierlod.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.quartierlod.release.Release;
import org.quartierlod.store.CurrentRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The directory of each served release, made once when somebody first asks, while others who ask
/// wait for the same one.
///
/// It lives in memory alone, exactly as long as anybody holds the served release: hence the weak
/// keys. Whoever reads within [CurrentRelease#read] holds it.
@Component
public final class Directories {
    private static final Logger LOG = LoggerFactory.getLogger(Directories.class);

    private final LoadingCache<CurrentRelease.Served, Directory> made =
            Caffeine.newBuilder().weakKeys().build(served -> make(served.release()));

    /// The directory of a served release.
    public Directory of(CurrentRelease.Served served) {
        return made.get(served);
    }

    private static Directory make(Release release) {
        try {
            var began = System.nanoTime();
            var directory = Directory.of(release);
            LOG.info(
                    "Directory made release={} milliseconds={}",
                    release.id(),
                    (System.nanoTime() - began) / 1_000_000);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
