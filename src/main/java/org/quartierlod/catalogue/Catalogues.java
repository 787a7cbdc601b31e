package org.quartierlod.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.release.ReleaseHistory;
import org.quartierlod.source.ProjectFolder;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.CurrentRelease.Served;
import org.quartierlod.store.IndexFolder;
import org.quartierlod.store.PerRelease;
import org.quartierlod.store.QueryFailure;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// The catalogue of the served release, with its dumps: complete, or not there at all.
@Service
public class Catalogues implements DisposableBean {
    private final CurrentRelease current;
    private final CatalogueReader reader;
    private final ProjectFolder project;
    private final PerRelease<Catalogue> read = new PerRelease<>(this::make);
    private final AtomicInteger folders = new AtomicInteger();
    private @Nullable IndexFolder folder;

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

    /// Answers from the catalogue of the served release.
    ///
    /// @throws QueryFailure when no release is served or the store is away
    public <T> T read(Function<Catalogue, T> question) {
        return current.read(served -> question.apply(of(served)));
    }

    /// That of a release. One is made at a time: others wait for it.
    synchronized Catalogue of(Served served) {
        return read.of(served);
    }

    private Catalogue make(Served served) {
        try {
            if (folder == null) {
                folder = IndexFolder.claim(project.work().resolve("dumps"));
            }
            var number = folders.incrementAndGet();
            // Who still reads a file goes on reading it.
            FileUtils.deleteQuietly(folder.path().resolve(String.valueOf(number - 2)).toFile());
            return reader.read(served, folder.path().resolve(String.valueOf(number)));
        } catch (IOException | UncheckedIOException e) {
            // Without its files the catalogue would be a part of itself.
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The dumps could not be written", e);
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
