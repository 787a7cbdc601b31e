package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseHistoryTests {
    @TempDir Path folder;

    @Test
    void countsWhatChanged() throws IOException {
        var releases = TwoReleases.in(folder);
        var told = new ReleaseHistory(releases.project().archive()).read();
        assertThat(told.damaged()).isEmpty();
        assertThat(told.entries()).hasSize(2);
        var second = told.entries().getFirst();
        assertThat(second.id()).isEqualTo(releases.second().id());
        assertThat(second.added()).isLessThan(second.removed());
        var first = told.entries().getLast();
        assertThat(first.added()).isEqualTo(first.manifest().quads());
        assertThat(first.removed()).isZero();
        assertThat(first.manifest().quads() + second.added() - second.removed())
                .isEqualTo(second.manifest().quads());
    }

    @Test
    void damagedReleasesAreToldApartAndLeftOut() throws IOException {
        var releases = TwoReleases.in(folder);
        Files.writeString(releases.first().folder().resolve(Release.MANIFEST), "{");
        Files.delete(releases.second().changes());
        var told = new ReleaseHistory(releases.project().archive()).read();
        assertThat(told.entries()).isEmpty();
        assertThat(told.damaged()).containsExactly(releases.second().id(), releases.first().id());
    }
}
