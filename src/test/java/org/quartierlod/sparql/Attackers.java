package org.quartierlod.sparql;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.jena.shared.JenaException;
import org.quartierlod.Exchange;

/// One client that sends every attack by four connections at once, and again at once when it is
/// told to wait.
final class Attackers {
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final Pattern PROBLEM = Pattern.compile("\"[^\"]+/problem/([a-z-]+)\"");

    private final int port;
    private final InetAddress address;

    Attackers(int port, InetAddress address) {
        this.port = port;
        this.address = address;
    }

    /// What became of an attack.
    ///
    /// @param status of the answer, or 0 where there was none
    /// @param problem the name of its type, or nothing where there is none
    record Outcome(Attack attack, String accept, int status, String problem, boolean isWhole) {
        boolean isMet() {
            return attack.fate().isMet(status, problem);
        }

        @Override
        public String toString() {
            return attack + " " + attack.fate() + ": " + status + " " + problem;
        }

        boolean isTurnedAway() {
            return status == 429 || problem.equals("overloaded");
        }
    }

    /// All attacks in each format, in turn.
    List<Outcome> send(List<Attack> attacks, List<String> formats) {
        var tasks = new ArrayList<Callable<Outcome>>();
        for (var format : formats) {
            attacks.forEach(attack -> tasks.add(() -> insist(attack, format)));
        }
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            var outcomes = new ArrayList<Outcome>();
            for (var future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome insist(Attack attack, String accept) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        var outcome = send(attack, accept);
        while (outcome.isTurnedAway() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            outcome = send(attack, accept);
        }
        return outcome;
    }

    private Outcome send(Attack attack, String accept) {
        var request =
                new Exchange.Request(
                        "POST",
                        "/sparql",
                        List.of("Content-Type: application/sparql-query", "Accept: " + accept),
                        attack.query().getBytes(StandardCharsets.UTF_8));
        try {
            var answer = Exchange.send(address, port, request);
            return new Outcome(attack, accept, answer.status(), problem(answer), answer.isWhole());
        } catch (IOException e) {
            return new Outcome(attack, accept, 0, String.valueOf(e.getMessage()), false);
        }
    }

    private static String problem(Exchange answer) throws IOException {
        if (answer.status() == 200) {
            return answer.isWhole() ? unreadable(answer) : "";
        }
        var type = PROBLEM.matcher(answer.text());
        return type.find() ? type.group(1) : "";
    }

    /// An answer that says it is whole can be read to its end.
    private static String unreadable(Exchange answer) throws IOException {
        try {
            ProtocolAnswers.read(answer);
            return "";
        } catch (JenaException e) {
            return "unreadable " + answer.mediaType() + ": " + e.getMessage();
        }
    }
}
