package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    void whereNobodyListensOrNothingCanBeAskedThereIsSilence() {
        for (var address :
                List.of("http://127.0.0.1:1/x", "mailto:a@b.example", "not an address")) {
            assertThat(answers.head(address)).isInstanceOf(Silent.class);
            assertThat(answers.head(address).isGood()).isFalse();
        }
    }
}
