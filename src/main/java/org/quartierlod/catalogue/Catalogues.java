package org.quartierlod.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /// How many requests wait; they keep a thread and the release.
    private static final int MOST_WAITING = 8;

    /// How long a failure stands: to find out that a disk is still full takes a whole release.
    private static final Duration RESPITE = Duration.ofSeconds(30);

    private final CurrentRelease current;
    private final CatalogueReader reader;
    private final ProjectFolder project;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile List<Made> made = List.of();
    private volatile @Nullable Failed failed;
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

    /// That there is none for a step.
    private record Failed(int step, long nanos) {
        boolean standsFor(Served served) {
            return step == served.history().latest()
                    && System.nanoTime() - nanos < RESPITE.toNanos();
        }
    }

    /// Begins to make it, now and whenever another release is served.
    void prepare() {
        current.afterSwitch(this::beginAhead);
        beginAhead();
    }

    /// Nobody waits for it: the log says what went wrong.
    void beginAhead() {
        var _ = begin();
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
        return known(served).or(() -> awaited(served)).orElseThrow(Catalogues::incomplete);
    }

    private Optional<Catalogue> awaited(Served served) {
        var last = failed;
        if ((last != null && last.standsFor(served)) || !waiting.tryAcquire()) {
            return Optional.empty();
        }
        try {
            await(begin(), PATIENCE_SECONDS);
            return known(served);
        } finally {
            waiting.release();
        }
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
            throw e.getCause() instanceof QueryFailure failure ? failure : impossible(e);
        } catch (TimeoutException _) {
            throw incomplete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        }
    }

    private static QueryFailure impossible(Exception cause) {
        return new QueryFailure(
                QueryFailure.Reason.UNAVAILABLE, "The catalogue could not be made", cause);
    }

    private static QueryFailure incomplete() {
        return new QueryFailure(
                QueryFailure.Reason.UNAVAILABLE, "The catalogue is not complete yet");
    }

    /// One is made at a time.
    private synchronized CompletableFuture<Void> begin() {
        if (making == null || making.isDone()) {
            failed = null;
            making =
                    CompletableFuture.runAsync(
                            this::make,
                            work -> Thread.ofPlatform().daemon().name("catalogue").start(work));
        }
        return making;
    }

    /// Until it is that of the release that is served by then.
    private void make() {
        try {
            while (current.read(served -> known(served).isEmpty())) {
                keep(current.read(this::make));
            }
        } catch (RuntimeException e) {
            LOG.error("Catalogue not made", e);
            throw e;
        }
    }

    /// Beside the one before: a request may be about to open one of its files.
    private void keep(Made fresh) {
        made = Stream.concat(Stream.of(fresh), made.stream().limit(1)).toList();
        sweep();
    }

    /// Without its files the catalogue would be a part of itself.
    private Made make(Served served) {
        var step = served.history().latest();
        try {
            sweep();
            folders++;
            var files = folder().path().resolve(String.valueOf(folders));
            return new Made(step, reader.read(served, files), files);
        } catch (IOException | RuntimeException e) {
            sweep();
            failed = new Failed(step, System.nanoTime());
            throw impossible(e);
        }
    }

    /// Deletes what does not belong to a catalogue, such as the beginnings of one.
    private void sweep() {
        var kept = made.stream().map(Made::files).collect(Collectors.toSet());
        try (var folders = Files.list(folder().path())) {
            folders.filter(Files::isDirectory)
                    .filter(files -> !kept.contains(files))
                    .forEach(files -> FileUtils.deleteQuietly(files.toFile()));
        } catch (IOException e) {
            LOG.warn("Dumps not deleted reason={}", e.getMessage());
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
