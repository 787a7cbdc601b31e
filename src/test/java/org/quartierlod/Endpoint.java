package org.quartierlod;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The SPARQL endpoint of a server that has just started: pages are there before it.
public final class Endpoint {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Exchange.Request QUESTION =
            new Exchange.Request("GET", "/sparql?query=ASK%7B%7D", List.of(), new byte[0]);

    private Endpoint() {}

    /// Waits until it answers.
    public static void await(int port) throws IOException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (Exchange.send(port, QUESTION).status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The endpoint does not answer.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
