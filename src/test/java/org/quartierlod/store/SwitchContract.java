package org.quartierlod.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.release.Release;

/// Readers under load while releases change: every answer is of one release, and none fails.
abstract class SwitchContract {
    private static final int READERS = 4;
    private static final int SWITCHES = 12;
    private static final int ANSWERS_A_SWITCH = 200;
    private static final int LEAST_ANSWERS = 2_000;
    private static final String MARKERS =
            "SELECT ?marker { GRAPH ?g { <http://localhost:8080/id/it> <http://localhost:8080/id/is> ?marker } }";

    private final StoreKind kind;

    @TempDir Path work;
    private final List<Release> releases = new ArrayList<>();
    private TestReleases archive;
    private StoreHost host;
    private CurrentRelease current;

    SwitchContract(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        archive = new TestReleases(work);
        for (var number = 1; number <= 3; number++) {
            releases.add(archive.add(number, statements("release " + number)));
        }
        host = StoreHost.of(kind, work, StoreHost.LIMITS);
        current = new CurrentRelease(host.opener(), archive.archive());
        archive.point(releases.getFirst());
        current.switchTo(releases.getFirst());
    }

    @AfterEach
    void close() throws IOException {
        current.close();
        host.close();
    }

    /// Two graphs that say which release they are of.
    private static String statements(String marker) {
        var text = new StringBuilder();
        for (var graph : List.of("one", "two")) {
            text.append(
                    "<http://localhost:8080/id/it> <http://localhost:8080/id/is> \"%s\" <http://localhost:8080/graph/%s> .\n"
                            .formatted(marker, graph));
        }
        return text.toString();
    }

    @Test
    void noAnswerIsAMixtureAndNoneFails() throws Exception {
        var progress = new Semaphore(0);
        var stopped = new AtomicBoolean();
        var answers = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> readers = new ArrayList<>();
            for (var i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(stopped, answers, progress)));
            }
            try {
                for (var i = 1; i <= SWITCHES && readers.stream().noneMatch(Future::isDone); i++) {
                    progress.acquire(ANSWERS_A_SWITCH);
                    publish(releases.get(i % releases.size()));
                }
            } finally {
                stopped.set(true);
            }
            for (var reader : readers) {
                reader.get();
            }
        }
        assertThat(answers.get()).isGreaterThanOrEqualTo(LEAST_ANSWERS);
    }

    private Object readUntil(AtomicBoolean stopped, AtomicInteger answers, Semaphore progress) {
        try {
            while (!stopped.get()) {
                current.read(this::checkOwnQueries).run();
                current.read(this::checkProtocolAnswer).run();
                answers.addAndGet(2);
                progress.release(2);
            }
            return true;
        } finally {
            progress.release(ANSWERS_A_SWITCH * SWITCHES);
        }
    }

    /// What a reader learns in several queries; only compared once it is an answer.
    private Runnable checkOwnQueries(CurrentRelease.Served served) {
        var first = markers(served.store());
        var second = markers(served.store());
        return () -> {
            var expected = "release " + served.release().id().number();
            assertThat(first).containsExactly(expected, expected);
            assertThat(second).containsExactly(expected, expected);
        };
    }

    private static List<String> markers(Store store) {
        return store.select(QueryFactory.create(MARKERS)).stream()
                .map(row -> row.get(Var.alloc("marker")).getLiteralLexicalForm())
                .toList();
    }

    private Runnable checkProtocolAnswer(CurrentRelease.Served served) {
        var answer = StoreHost.answer(served.store(), MARKERS, "text/csv");
        return () -> {
            var expected = "release " + served.release().id().number();
            assertThat(answer.lines()).containsExactly("marker", expected, expected);
        };
    }

    /// As a publisher and the watch of a server do it.
    private void publish(Release release) throws IOException {
        host.opener().receive(release);
        archive.point(release);
        current.switchTo(release);
    }

    @Test
    void slowReaderSeesOneReleaseThroughTwoSwitches() throws Exception {
        var calls = new AtomicInteger();
        var seen =
                current.read(served -> {
                    var before = markers(served.store());
                    if (calls.getAndIncrement() == 0) {
                        publishQuietly(releases.get(1));
                        publishQuietly(releases.get(2));
                    }
                    return Stream.concat(before.stream(), markers(served.store()).stream())
                            .distinct()
                            .toList();
                });
        assertThat(seen).hasSize(1);
        assertThat(calls.get()).isEqualTo(kind == StoreKind.REMOTE ? 2 : 1);
    }

    @Test
    void failureOfAnOverwrittenReadIsNotBelieved() {
        var calls = new AtomicInteger();
        var seen =
                current.read(served -> {
                    if (calls.getAndIncrement() == 0) {
                        publishQuietly(releases.get(1));
                        publishQuietly(releases.get(2));
                    }
                    if (!markers(served.store())
                            .contains("release " + served.release().id().number())) {
                        throw new IllegalStateException("not found");
                    }
                    return served.release().id().number();
                });
        assertThat(seen).isIn(1, 3);
    }

    private void publishQuietly(Release release) {
        try {
            publish(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void storeClosesAfterItsLastReader() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var reader =
                    threads.submit(() ->
                            current.read(served -> {
                                entered.countDown();
                                await(leave);
                                return markers(served.store());
                            }));
            entered.await();
            publish(releases.get(1));
            assertThat(indexes()).hasSize(kind == StoreKind.TDB2 ? 2 : 0);
            leave.countDown();
            assertThat(reader.get()).containsExactly("release 1", "release 1");
        }
        assertThat(indexes()).hasSize(kind == StoreKind.TDB2 ? 1 : 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> indexes() throws IOException {
        if (!Files.exists(work.resolve("index"))) {
            return List.of();
        }
        try (Stream<Path> folders =
                Files.find(
                        work.resolve("index"),
                        2,
                        (p, a) ->
                                a.isDirectory() && p.getFileName().toString().matches("\\d+-.*"))) {
            return folders.toList();
        }
    }
}
