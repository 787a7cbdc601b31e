package org.quartierlod.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.quartierlod.catalogue.view.HarvestView;
import org.quartierlod.catalogue.view.Profile;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.IndexFolder;
import org.quartierlod.store.QueryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// The catalogue of the served release, with its dumps: complete, or not there at all.
@Service
public class Catalogues implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final long PATIENCE_SECONDS = 20;

    private final CurrentRelease current;
    private final CatalogueReader reader;
    private final ProjectFolder project;
    private volatile List<Made> made = List.of();
    private @Nullable CompletableFuture<Void> making;
    private @Nullable IndexFolder folder;
    private int folders;

    Catalogues(
            CurrentRelease current,
            ReleaseArchive archive,
            ProjectFolder project,
            List<Offer> offers,
            CatalogueSettings settings) {
        this.current = current;
        this.reader = new CatalogueReader(new ReleaseHistory(archive), offers, settings);
        this.project = project;
    }

    /// What harvesters read of the served release, all pages together, by the profile's name; waits
    /// for it as long as it takes.
    ///
    /// @throws QueryFailure when no release is served or the store is away
    public SequencedMap<String, Graph> views() {
        await(begin(), Long.MAX_VALUE);
        return read(catalogue -> {
            var views = new LinkedHashMap<String, Graph>();
            for (var profile : Profile.values()) {
                views.put(
                        profile.token(), HarvestView.of(catalogue, profile, catalogue.datasets()));
            }
            return views;
        });
    }

    /// A catalogue whose files are there.
    ///
    /// @param step of the release log, which dates and versions depend on
    private record Made(int step, Catalogue catalogue, Path files) {}

    /// Begins to make it, now and whenever another release is served.
    void prepare() {
        current.afterSwitch(this::beginAhead);
        beginAhead();
    }

    /// Nobody waits for it: the log says what went wrong.
    private void beginAhead() {
        var _ =
                begin().whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.warn("Catalogue not made reason={}", failure.getMessage());
                    }
                });
    }

    /// Answers from the catalogue of the served release.
    ///
    /// @throws QueryFailure when no release is served, the store is away, or the catalogue is not
    ///   complete yet
    public <T> T read(Function<Catalogue, T> question) {
        return current.read(served -> question.apply(of(served)));
    }

    /// That of a release, for which whoever asks waits a moment.
    Catalogue of(Served served) {
        return known(served)
                .or(() -> {
                    await(begin(), PATIENCE_SECONDS);
                    return known(served);
                })
                .orElseThrow(Catalogues::incomplete);
    }

    private Optional<Catalogue> known(Served served) {
        return made.stream()
                .filter(known -> known.step() == served.history().latest())
                .map(Made::catalogue)
                .findFirst();
    }

    private static void await(CompletableFuture<Void> making, long seconds) {
        try {
            making.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof QueryFailure failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw incomplete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        }
    }

    private static QueryFailure incomplete() {
        return new QueryFailure(
                QueryFailure.Reason.UNAVAILABLE, "The catalogue is not complete yet");
    }

    /// One is made at a time.
    private synchronized CompletableFuture<Void> begin() {
        if (making == null || making.isDone()) {
            making =
                    CompletableFuture.runAsync(
                            this::make,
                            work -> Thread.ofPlatform().daemon().name("catalogue").start(work));
        }
        return making;
    }

    /// Until it is that of the release that is served by then.
    private void make() {
        while (current.read(served -> known(served).isEmpty())) {
            keep(current.read(this::make));
        }
    }

    /// Whoever was just told of a file of the release before still finds it.
    private void keep(Made fresh) {
        made.stream().skip(1).forEach(old -> FileUtils.deleteQuietly(old.files().toFile()));
        made = Stream.concat(Stream.of(fresh), made.stream().limit(1)).toList();
    }

    private Made make(Served served) {
        try {
            folders++;
            var files = folder().path().resolve(String.valueOf(folders));
            return new Made(served.history().latest(), reader.read(served, files), files);
        } catch (IOException | UncheckedIOException e) {
            // Without its files the catalogue would be a part of itself.
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The catalogue could not be made", e);
        }
    }

    private synchronized IndexFolder folder() throws IOException {
        if (folder == null) {
            folder = IndexFolder.claim(project.work().resolve("dumps"));
        }
        return folder;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
