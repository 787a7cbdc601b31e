package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quartierlod.ApplicationProcess;
import org.quartierlod.Client;
import org.quartierlod.Endpoint;
import org.quartierlod.Exchange;
import org.quartierlod.TestProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While one client sends the worst queries there are, others ask small questions and read pages
/// and notice nothing. Each of the three has an address of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTests {
    private static final Logger LOG = LoggerFactory.getLogger(AttackTests.class);
    private static final int FEWEST = 100;
    private static final long MOST_MEBIBYTES = 2048;
    private static final List<String> OPTIONS = List.of("-Xmx512m");
    private static final String[] SETTINGS = {
        "--quartier.query.time=2s", "--quartier.query.memory=512MB", "--quartier.query.result=8MB"
    };

    /// Formats that say nothing of their end.
    private static final List<String> FORMATS = List.of("text/csv, application/n-triples");

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/doc/area/stoecken.html",
                    "/doc/area/hainholz.jsonld",
                    "/doc/service/quartiersmanagement.ttl",
                    "/doc/area",
                    "/def.html",
                    "/search?q=Hainholz");

    private ApplicationProcess server;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        server = ApplicationProcess.serve(OPTIONS, TestProject.copyTo(folder), SETTINGS);
        Endpoint.await(server.port());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void oneClientsAttacksHarmNobodyElse() throws IOException {
        var attacks = Attack.all();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(FEWEST);
        var memory = new AtomicLong();
        var small = new Onlooker("small", this::small);
        var pages = new Onlooker("pages", this::page);
        var watch = new Onlooker("watch", _ -> grown(memory));
        List<Attackers.Outcome> outcomes;
        try (small;
                pages;
                watch) {
            outcomes = new Attackers(server.port(), address(2)).send(attacks, FORMATS);
        }
        LOG.info("Attacked {} {} memory={}MiB", small.summary(), pages.summary(), memory);
        LOG.info("Attacks ended {}", counted(outcomes));
        assertThat(outcomes).filteredOn(outcome -> !outcome.isMet()).isEmpty();
        assertThat(outcomes).allMatch(outcome -> outcome.status() == 200 || outcome.isWhole());
        assertThat(small.faults()).isEmpty();
        assertThat(pages.faults()).isEmpty();
        assertThat(memory).hasValueLessThan(MOST_MEBIBYTES);
    }

    @Test
    void theEndpointIsBackAfterItsProcessWasKilled() {
        var pages = new Onlooker("pages", this::page);
        var begin = System.nanoTime();
        try (pages) {
            var started = server.tree().stream().skip(1).toList();
            assertThat(started).as("processes for queries").isNotEmpty();
            started.forEach(ProcessHandle::destroyForcibly);
            server.await("the endpoint", () -> started.stream().noneMatch(ProcessHandle::isAlive));
            server.await("the endpoint", this::answers);
        }
        LOG.info(
                "Back milliseconds={} {}",
                (System.nanoTime() - begin) / 1_000_000,
                pages.summary());
        assertThat(pages.faults()).isEmpty();
    }

    private boolean answers() {
        try {
            return small((int) (System.nanoTime() & 0xffff)).isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /// A question never asked before, so that no memory of earlier answers helps.
    private Optional<String> small(int number) throws IOException {
        var query =
                "SELECT ?n ?name { <id/area/muehlenberg> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name"
                        + " BIND (%d AS ?n) FILTER (LANG(?name) = 'de') }".formatted(number);
        var answer = get(3, "/sparql?format=csv&query=" + Client.encode(query));
        return fault(answer, "n,name\r\n" + number + ",Mühlenberg\r\n");
    }

    private Optional<String> page(int number) throws IOException {
        return fault(get(4, PAGES.get(number % PAGES.size())), "");
    }

    private Exchange get(int host, String path) throws IOException {
        var request = new Exchange.Request("GET", path, List.of(), new byte[0]);
        return Exchange.send(address(host), server.port(), request);
    }

    private static Optional<String> fault(Exchange answer, String expected) throws IOException {
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.status() == 200 && answer.isWhole() && text.contains(expected)
                ? Optional.empty()
                : Optional.of(answer.status() + " " + text);
    }

    /// One of this machine's own addresses.
    private static InetAddress address(int host) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host});
    }

    /// What the process and all it has started keep in memory.
    private Optional<String> grown(AtomicLong most) {
        var kibibytes = server.tree().stream().mapToLong(AttackTests::resident).sum();
        most.accumulateAndGet(kibibytes / 1024, Math::max);
        return Optional.empty();
    }

    private static long resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException _) {
            return 0; // It has ended.
        }
    }

    private static String counted(List<Attackers.Outcome> outcomes) {
        return outcomes.stream()
                .collect(
                        Collectors.groupingBy(
                                outcome -> outcome.status() + " " + outcome.problem(),
                                TreeMap::new,
                                Collectors.counting()))
                .toString();
    }
}
