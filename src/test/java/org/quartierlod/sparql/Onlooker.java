package org.quartierlod.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Asks again and again until it is closed, and remembers how long each answer took and what was
/// wrong.
final class Onlooker implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<Double> milliseconds = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Thread thread;
    private volatile boolean isClosed;

    /// One question.
    interface Question {
        /// @return what is wrong with the answer to the question with this number
        Optional<String> ask(int number) throws IOException;
    }

    Onlooker(String name, Question question) {
        thread = Thread.ofPlatform().name(name).start(() -> look(question));
    }

    private void look(Question question) {
        for (var number = 0; !isClosed; number++) {
            var begin = System.nanoTime();
            try {
                question.ask(number).ifPresent(faults::add);
            } catch (IOException e) {
                faults.add(e.toString());
            }
            milliseconds.add((System.nanoTime() - begin) / 1e6);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    List<String> faults() {
        return faults;
    }

    /// As `small n=1234 p50=1.2 p99=3.4 most=5.6` in milliseconds.
    String summary() {
        var sorted = milliseconds.stream().sorted().toList();
        return "%s n=%d p50=%.1f p99=%.1f most=%.1f"
                .formatted(
                        thread.getName(),
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.getLast());
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
