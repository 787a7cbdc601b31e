package org.quartierlod.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// The catalogue of the served release, with its dumps: complete, or not there at all.
@Service
public class Catalogues implements DisposableBean {
    private final CurrentRelease current;
    private final CatalogueReader reader;
    private final ProjectFolder project;
    private @Nullable IndexFolder folder;
    private @Nullable Made made;
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

    /// Answers from the catalogue of the served release.
    ///
    /// @throws QueryFailure when no release is served or the store is away
    public <T> T read(Function<Catalogue, T> question) {
        return current.read(served -> question.apply(of(served)));
    }

    /// What harvesters read of the served release, all pages together, by the profile's name.
    ///
    /// @throws QueryFailure when no release is served or the store is away
    public SequencedMap<String, Graph> views() {
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
    private record Made(int step, Catalogue catalogue) {}

    /// That of a served release. One is made at a time: others wait for it. What was read of an
    /// overwritten release must not stay.
    synchronized Catalogue of(Served served) {
        var step = served.history().latest();
        var known = made;
        if (known != null && known.step() == step) {
            return known.catalogue();
        }
        var fresh = make(served);
        if (served.store().isIntact()) {
            made = new Made(step, fresh);
        }
        return fresh;
    }

    private Catalogue make(Served served) {
        try {
            if (folder == null) {
                folder = IndexFolder.claim(project.work().resolve("dumps"));
            }
            folders++;
            // Whoever was just told of a file of the release before still finds it.
            FileUtils.deleteQuietly(folder.path().resolve(String.valueOf(folders - 2)).toFile());
            return reader.read(served, folder.path().resolve(String.valueOf(folders)));
        } catch (IOException | UncheckedIOException e) {
            // Without its files the catalogue would be a part of itself.
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE, "The catalogue could not be made", e);
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
