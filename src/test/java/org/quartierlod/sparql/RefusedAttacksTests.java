package org.quartierlod.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Endpoint;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The attacks that are seen through before they run, one by one.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedAttacksTests {
    private final int port;
    private final Attackers attackers;

    RefusedAttacksTests(@LocalServerPort int port) {
        this.port = port;
        this.attackers = new Attackers(port, InetAddress.getLoopbackAddress());
    }

    @BeforeAll
    void awaitTheEndpoint() throws IOException {
        Endpoint.await(port);
    }

    static List<Attack> attacks() throws IOException {
        return Attack.all().stream()
                .filter(attack -> attack.fate() == Attack.Fate.REFUSED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefused(Attack attack) {
        var outcomes = attackers.send(List.of(attack), List.of("*/*"));
        assertThat(outcomes).allMatch(Attackers.Outcome::isMet);
    }
}
