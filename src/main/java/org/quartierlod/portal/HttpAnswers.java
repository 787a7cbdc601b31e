package org.quartierlod.portal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Asks for real, each address once; a server that cannot be reached, or that let one question go
/// unanswered, is not asked again.
public final class HttpAnswers implements Answers {
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Map<String, Answer> known = new HashMap<>();
    private final Map<String, Silent> silent = new HashMap<>();

    /// Waits as long as portals do.
    public HttpAnswers() {
        this(Duration.ofSeconds(20));
    }

    /// @param patience for one answer
    HttpAnswers(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Answer head(String address) {
        var answer = known.get(address);
        if (answer == null) {
            answer = first(address);
            known.put(address, answer);
        }
        return answer;
    }

    private Answer first(String address) {
        try {
            var uri = new URI(address);
            var server = uri.getScheme() + "://" + uri.getRawAuthority() + "/";
            var before = silent.get(server);
            return before == null ? ask(uri, server) : before;
        } catch (URISyntaxException | IllegalArgumentException _) {
            return new Silent(address, "it is no http address");
        }
    }

    private Answer ask(URI uri, String server) {
        var request = HttpRequest.newBuilder(uri).HEAD().timeout(patience).build();
        try {
            return new Answered(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (HttpConnectTimeoutException | ConnectException _) {
            return remember(new Silent(server, "no connection"));
        } catch (HttpTimeoutException _) {
            return remember(new Silent(server, "no answer in time"));
        } catch (IOException e) {
            return new Silent(uri.toString(), String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Silent(uri.toString(), "interrupted");
        }
    }

    private Silent remember(Silent server) {
        silent.put(server.where(), server);
        return server;
    }
}
