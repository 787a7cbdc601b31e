package org.quartierlod.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The handler before a handler that counts how often it is asked.
class ReadyAnswersTests {
    private final AtomicReference<Object> release = new AtomicReference<>("one");
    private final AtomicInteger asked = new AtomicInteger();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var ready = new ReadyAnswers(() -> Optional.of(release.get()), 1 << 20);
        ready.setHandler(new Counting());
        server.setHandler(ready);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void theSecondRequestIsAnsweredFromMemory() throws Exception {
        var first = get("/document");
        var second = get("/document");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void eachNegotiatedHeaderHasItsOwnAnswer() throws Exception {
        get("/document", "Accept", "text/turtle");
        get("/document", "Accept", "text/html");
        get("/document", "Accept", "text/html", "Accept-Language", "en");
        get("/document?format=ttl", "Accept", "text/html");
        assertThat(asked).hasValue(4);
    }

    @Test
    void anotherReleaseIsAskedAgain() throws Exception {
        assertThat(get("/document").body()).startsWith("one");
        release.set("two");
        assertThat(get("/document").body()).startsWith("two");
        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerBegunOnOneReleaseIsNotKeptForAnother() throws Exception {
        assertThat(get("/switches-meanwhile").body()).startsWith("one");
        get("/switches-meanwhile");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aKnownTagGivesA304WithTheSameHeaders() throws Exception {
        var full = get("/document");
        var tag = full.headers().firstValue("ETag").orElseThrow();
        for (var condition : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var answer = get("/document", "If-None-Match", condition);
            assertThat(answer.statusCode()).as(condition).isEqualTo(304);
            for (var name : new String[] {"ETag", "Vary", "Cache-Control"}) {
                assertThat(answer.headers().allValues(name))
                        .isEqualTo(full.headers().allValues(name));
            }
            for (var name : new String[] {"Content-Type", "Content-Length"}) {
                assertThat(answer.headers().firstValue(name)).as(name).isEmpty();
            }
        }
    }

    @Test
    void eachAnswerHasOneDateOfItsOwn() throws Exception {
        get("/document");
        assertThat(get("/document").headers().allValues("Date")).hasSize(1);
    }

    @Test
    void headersOnSeveralLinesAreOneList() throws Exception {
        get("/document", "Accept", "text/turtle");
        get("/document", "Accept", "text/turtle", "Accept", "text/html");
        assertThat(asked).hasValue(2);
    }

    @Test
    void eachCodingHasItsOwnAnswer() throws Exception {
        get("/document");
        get("/document", "Accept-Encoding", "gzip");
        get("/document", "Accept-Encoding", "gzip;q=0.8, identity;q=0.1");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aFailureBehindIsAnsweredAndNotKept() throws Exception {
        assertThat(get("/failing").statusCode()).isEqualTo(500);
        assertThat(get("/failing").statusCode()).isEqualTo(500);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsNotWhatTheClientWantsToSeeIsA412() throws Exception {
        assertThat(get("/document", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        var tag = get("/document").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/document", "If-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aFreshAnswerToAConditionalRequestIsA304Too() throws Exception {
        var tag = get("/document").headers().firstValue("ETag").orElseThrow();
        release.set("one again");
        assertThat(get("/document", "If-None-Match", tag).statusCode()).isEqualTo(200);
        release.set("one");
        assertThat(get("/document", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void headEqualsGetWithoutTheBodyWhicheverComesFirst() throws Exception {
        var head = send("HEAD", "/document");
        var get = get("/document");
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"ETag", "Content-Length", "Content-Type", "Vary"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNotPublicOrNotA200IsNeverKept() throws Exception {
        for (var path : new String[] {"/private", "/missing"}) {
            get(path);
            get(path);
        }
        send("POST", "/document");
        send("POST", "/document");
        assertThat(asked).hasValue(6);
    }

    @Test
    void whatIsTooLargeStreamsThrough() throws Exception {
        assertThat(get("/large").body()).hasSize(500_000);
        assertThat(get("/large").body()).hasSize(500_000);
        assertThat(asked).hasValue(2);
    }

    @Test
    void conditionsHoldForWhatIsTooLargeToo() throws Exception {
        var full = get("/large");
        var tag = full.headers().firstValue("ETag").orElseThrow();
        var known = get("/large", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(get("/large", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(get("/large", "If-None-Match", "\"other\"").body()).hasSize(500_000);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        var request =
                HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Answers with the release it began with.
    private final class Counting extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            asked.incrementAndGet();
            var path = Request.getPathInContext(request);
            if (path.equals("/failing")) {
                throw new IllegalStateException("on purpose");
            }
            var body =
                    path.equals("/large")
                            ? "x".repeat(500_000)
                            : (release.get() + " text").repeat(100);
            if (path.equals("/switches-meanwhile")) {
                release.set("two");
            }
            response.setStatus(path.equals("/missing") ? 404 : 200);
            var fields = response.getHeaders();
            fields.put(HttpHeader.ETAG, "\"" + body.hashCode() + "\"");
            fields.put(HttpHeader.VARY, CacheHeaders.VARY);
            if (path.equals("/large")) {
                fields.put(HttpHeader.CONTENT_LENGTH, body.length());
            }
            fields.put(HttpHeader.CONTENT_TYPE, "text/turtle;charset=utf-8");
            fields.put(
                    HttpHeader.CACHE_CONTROL,
                    path.equals("/private") ? "private" : "max-age=60, public");
            response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
    }
}
