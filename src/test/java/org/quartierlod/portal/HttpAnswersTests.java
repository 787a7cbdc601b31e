package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartierlod.portal.Answers.Answered;
import org.quartierlod.portal.Answers.Silent;

class HttpAnswersTests {
    private final HttpAnswers answers = new HttpAnswers();

    @Test
    void addressesAreAskedByHeadOnceAndRedirectsCount() throws IOException {
        var asked = Collections.synchronizedList(new ArrayList<String>());
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var path = exchange.getRequestURI().getPath();
                    asked.add(exchange.getRequestMethod() + " " + path);
                    exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
                    exchange.close();
                });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (var status : List.of(200, 303, 404, 500, 200)) {
                var answer = answers.head(base + status);
                assertThat(answer).isEqualTo(new Answered(status));
                assertThat(answer.isGood()).isEqualTo(status < 400);
            }
            assertThat(asked).containsExactly("HEAD /200", "HEAD /303", "HEAD /404", "HEAD /500");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatLetsOneQuestionGoUnansweredIsNotAskedAgain() throws IOException {
        var impatient = new HttpAnswers(Duration.ofMillis(300));
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var base = "http://127.0.0.1:" + server.getLocalPort() + "/";
            var silent = new Silent(base, "no answer in time");
            var first = impatient.head(base + "1");
            assertThat(List.of(first, impatient.head(base + "2"), impatient.head(base + "3")))
                    .containsOnly(silent);
            server.setSoTimeout(50);
            try (var asked = server.accept()) {
                assertThat(asked.isConnected()).isTrue();
            }
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void whereNobodyListensOrNothingCanBeAskedThereIsSilence() {
        for (var address :
                List.of("http://127.0.0.1:1/x", "mailto:a@b.example", "not an address")) {
            assertThat(answers.head(address)).isInstanceOf(Silent.class);
            assertThat(answers.head(address).isGood()).isFalse();
        }
    }
}
