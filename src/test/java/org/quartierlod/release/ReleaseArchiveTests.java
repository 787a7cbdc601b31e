package org.quartierlod.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseArchiveTests {
    private static final List<String> FILES =
            List.of(
                    "dataset.nq.gz",
                    "merged.nt.gz",
                    "changes.rdfp",
                    "check.ttl",
                    "gone.txt",
                    "manifest.json",
                    "manifest.json.sha256");

    @TempDir static Path home;
    private static TwoReleases published;

    @TempDir Path folder;
    private TwoReleases releases;
    private ReleaseArchive archive;
    private Path second;

    @BeforeAll
    static void publishTwice() {
        published = TwoReleases.in(home);
    }

    @BeforeEach
    void copyReleases() throws IOException {
        releases = published.copyTo(folder);
        archive = releases.project().archive();
        second = releases.second().folder();
    }

    private void publishSomethingElse() {
        ReadRelease.published(releases.publisher(archive, false, _ -> {}));
    }

    static Stream<Arguments> everyDamageOfEveryFile() {
        return FILES.stream()
                .flatMap(file -> Stream.of(FileDamage.values()).map(how -> arguments(file, how)));
    }

    @Test
    void everyFileOfAReleaseIsDamagedInSomeTest() {
        assertThat(ReadRelease.files(second))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(FILES);
        assertThat(everyDamageOfEveryFile().count()).isGreaterThanOrEqualTo(7 * 7);
    }

    @ParameterizedTest
    @MethodSource("everyDamageOfEveryFile")
    void damagedReleaseIsPassedOverAndNamed(String file, FileDamage how) throws IOException {
        how.inflict(second.resolve(file));
        var current = archive.current();
        assertThat(current.release().map(Release::id)).contains(releases.first().id());
        assertThat(current.damages()).hasSize(1);
        assertThat(current.damages().getFirst().id()).isEqualTo(releases.second().id().toString());
        assertThat(current.damages().getFirst().reason()).contains(file.replace(".sha256", ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETED", "FIRST_BYTE_FLIPPED"})
    void publishingAfterDamageMakesTheNextNumber(FileDamage how) throws IOException {
        how.inflict(second.resolve("dataset.nq.gz"));
        publishSomethingElse();
        assertThat(archive.current().release().map(r -> r.id().number())).contains(3);
        assertThat(archive.current().damages()).isEmpty();
    }

    @Test
    void manifestOfAnotherReleaseIsDamage() throws IOException {
        for (var file : List.of("manifest.json", "manifest.json.sha256")) {
            var other = archive.folder().resolve(releases.first().id().toString());
            Files.write(second.resolve(file), Files.readAllBytes(other.resolve(file)));
        }
        assertThat(archive.current().damages().getFirst().reason())
                .contains("is that of release " + releases.first().id());
    }

    @Test
    void formatOfTheFutureIsNamed() throws IOException {
        Files.writeString(
                second.resolve("manifest.json"), "{\"format\": 2, \"made\": \"elsewise\"}");
        assertThat(archive.current().damages().getFirst().reason())
                .contains("has format 2; this software reads 1");
        assertThat(archive.current().release().map(Release::id)).contains(releases.first().id());
    }

    @Test
    void missingFolderIsNamed() throws IOException {
        Durable.delete(second);
        assertThat(archive.current().damages())
                .containsExactly(
                        new ReleaseDamage(
                                releases.second().id().toString(), "its folder is missing"));
        assertThat(archive.current().release().map(Release::id)).contains(releases.first().id());
    }

    @ParameterizedTest
    @EnumSource
    void lostPointerIsNamedAndTheLogTellsWhatWasCurrent(PointerDamage how) throws IOException {
        how.inflict(archive.folder().resolve("current"));
        assertThat(archive.current().release().map(Release::id)).contains(releases.second().id());
        assertThat(archive.current().damages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void publishingMendsALostPointer(PointerDamage how) throws IOException {
        how.inflict(archive.folder().resolve("current"));
        publishSomethingElse();
        assertThat(archive.pointed().map(ReleaseId::number)).contains(3);
        assertThat(archive.current().damages()).isEmpty();
        assertThat(ReadRelease.leftovers(archive)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void publishingNothingNewMendsALostPointerToo(PointerDamage how) throws IOException {
        how.inflict(archive.folder().resolve("current"));
        assertThat(releases.publisher(archive).publish())
                .isEqualTo(new Publication.Unchanged(archive.newest().orElseThrow(), true));
        assertThat(archive.pointed()).contains(releases.second().id());
        assertThat(ReadRelease.leftovers(archive)).isEmpty();
    }

    @Test
    void tornLineOfTheLogDoesNotHinder() throws IOException {
        Files.delete(archive.folder().resolve("current"));
        Files.writeString(
                archive.folder().resolve("log.txt"),
                "2026-01-02T03:04:05Z PUBLI",
                StandardOpenOption.APPEND);
        assertThat(archive.current().release().map(Release::id)).contains(releases.second().id());
        publishSomethingElse();
        assertThat(Files.readString(archive.folder().resolve("log.txt")).lines().toList())
                .hasSize(4)
                .last()
                .asString()
                .contains("PUBLISHED 3-");
    }

    @Test
    void garbageForALogDoesNotHinder() throws IOException {
        Files.write(archive.folder().resolve("log.txt"), new byte[] {(byte) 0xff, 0, '\n', -61});
        assertThat(archive.current().release().map(Release::id)).contains(releases.second().id());
        publishSomethingElse();
        assertThat(archive.current().release().map(r -> r.id().number())).contains(3);
    }

    @Test
    void withoutPointerAndLogTheNewestSoundReleaseIsLeft() throws IOException {
        Files.delete(archive.folder().resolve("current"));
        Files.delete(archive.folder().resolve("log.txt"));
        FileDamage.EMPTIED.inflict(second.resolve("check.ttl"));
        assertThat(archive.current().release().map(Release::id)).contains(releases.first().id());
    }

    @Test
    void strangersInTheFolderAreNoReleases() throws IOException {
        Files.createDirectory(archive.folder().resolve("7-not-a-release"));
        Files.writeString(archive.folder().resolve("notes.txt"), "x", StandardCharsets.UTF_8);
        assertThat(archive.ids()).containsExactly(releases.first().id(), releases.second().id());
    }

    @Test
    void folderThatIsNotThereHoldsNothing() throws IOException {
        var none = new ReleaseArchive(folder.resolve("none"));
        assertThat(none.ids()).isEmpty();
        assertThat(none.current().release()).isEmpty();
        assertThat(none.current().damages()).isEmpty();
    }
}
