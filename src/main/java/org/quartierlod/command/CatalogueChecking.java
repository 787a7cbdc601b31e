package org.quartierlod.command;

import java.io.IOException;
import java.util.List;
import org.quartierlod.catalogue.Catalogues;
import org.quartierlod.portal.CatalogueCheck;
import org.quartierlod.portal.CatalogueDocument;
import org.quartierlod.portal.Judgement;
import org.quartierlod.release.ReleaseArchive;
import org.quartierlod.store.CurrentRelease;
import org.quartierlod.store.QueryFailure;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Judges catalogues: that of the current release, made here as the server makes it, or any other.
@Component
@Lazy
class CatalogueChecking {
    private final CatalogueCheck check;
    private final ReleaseArchive archive;
    private final CurrentRelease current;
    private final Catalogues catalogues;

    CatalogueChecking(
            CatalogueCheck check,
            ReleaseArchive archive,
            CurrentRelease current,
            Catalogues catalogues) {
        this.check = check;
        this.archive = archive;
        this.current = current;
        this.catalogues = catalogues;
    }

    /// The catalogue of the current release in every profile.
    List<Judgement> own() throws IOException {
        var release =
                archive.current()
                        .release()
                        .orElseThrow(
                                () -> new IOException("There is no release yet. Run 'publish'."));
        try {
            current.switchTo(release);
            return catalogues.views().entrySet().stream()
                    .map(view -> check.judge(view.getKey(), view.getValue()))
                    .toList();
        } catch (QueryFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The catalogue in a file or at an address.
    List<Judgement> of(String place) throws IOException {
        var document = new CatalogueDocument(place);
        return List.of(check.judge(document.profile(), document.read()));
    }
}
