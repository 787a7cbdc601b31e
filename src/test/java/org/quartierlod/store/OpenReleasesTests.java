package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.release.ReleaseId;
import org.quartierlod.source.ProjectFolder;

/// Opening a large release takes its time, so what is open stays open.
class OpenReleasesTests {
    @TempDir Path folder;
    private ReleaseId first;
    private ReleaseId second;
    private ReleaseId third;
    private OpenReleases releases;

    @BeforeEach
    void open() throws IOException {
        var project =
                new ProjectFolder(
                        Path.of(".").toAbsolutePath().normalize(), folder.resolve("work"));
        var made = new TestReleases(project.work());
        first = made.add(1, ContractData.NQUADS).id();
        second = made.add(2, ContractData.NQUADS).id();
        third = made.add(3, ContractData.NQUADS).id();
        releases =
                new OpenReleases(
                        project,
                        Files.createDirectory(folder.resolve("index")),
                        new StoreSettings(null, StoreSettings.Kind.MEMORY, 0),
                        StoreHost.LIMITS,
                        2);
    }

    @AfterEach
    void close() throws IOException {
        releases.close();
    }

    private Store store(ReleaseId id) {
        return releases.read(id, store -> store);
    }

    @Test
    void aQueryWhoseClientHasGoneLeavesItsReleaseOpen() {
        var store = store(first);
        var gone = new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The client has gone");
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() ->
                        releases.read(
                                first,
                                _ -> {
                                    throw gone;
                                }))
                .isSameAs(gone);

        assertThat(store(first)).isSameAs(store);
    }

    @Test
    void theLastOnesUsedStayOpen() {
        var oldest = store(first);
        var middle = store(second);
        store(third);

        assertThat(store(second)).isSameAs(middle);
        assertThat(store(first)).isNotSameAs(oldest);
    }

    @Test
    void theOneThatIsKeptStaysOpenHoweverManyOthersAreAskedFor() {
        releases.keep(first);
        var kept = store(first);
        store(second);
        store(third);
        store(second);

        assertThat(store(first)).isSameAs(kept);
    }

    @Test
    void theOneKeptBeforeMayBeClosed() {
        releases.keep(first);
        var before = store(first);
        releases.keep(second);
        store(third);

        assertThat(store(first)).isNotSameAs(before);
    }

    /// Two of which one is still open take its memory, and on disk its place.
    @Test
    void oneThatIsStillReadIsNotOpenedTwice() {
        releases.read(
                first,
                _ -> {
                    store(second);
                    store(third);
                    assertThatExceptionOfType(QueryFailure.class)
                            .isThrownBy(() -> store(first))
                            .satisfies(failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(QueryFailure.Reason.OVERLOADED));
                    return "read";
                });

        assertThat(store(first)).isNotNull();
    }
}
