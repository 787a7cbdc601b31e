package org.quartierlod.store;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.quartierlod.store.evaluation.Watch;

/// The query operation of a SPARQL 1.1 store elsewhere: one question, one complete body or one
/// [QueryFailure].
///
/// @param address of the dataset
/// @param client that speaks to it
/// @param patience for the whole answer
record RemoteEndpoint(URI address, HttpClient client, Duration patience) {
    /// Asks.
    ///
    /// @param mediaType of the answer
    /// @param most bytes of the answer
    /// @param watch through which it is given up
    ByteArrayOutputStream ask(ProtocolQuery query, String mediaType, long most, Watch watch) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Accept", mediaType)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(query)))
                        .build();
        var body = new Body(most);
        var status = send(request, body, watch);
        if (body.overflown) {
            throw new QueryFailure(
                    QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
        }
        if (status != 200) {
            throw failure(status);
        }
        return body.bytes;
    }

    /// The time is that of the whole answer, which a time limit of the request itself is not.
    private int send(HttpRequest request, Body body, Watch watch) {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(body));
        watch.brake(() -> answer.cancel(true));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException | CancellationException e) {
            throw watch.reason(
                    new QueryFailure(
                            QueryFailure.Reason.TIMED_OUT, "The query did not end in time", e));
        } catch (ExecutionException e) {
            if (body.overflown) {
                return 200;
            }
            throw unusable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        } finally {
            answer.cancel(true);
        }
    }

    /// What to say of an answer that is none.
    QueryFailure unusable(Exception cause) {
        return new QueryFailure(
                QueryFailure.Reason.UNAVAILABLE,
                "The store at " + address + " gave no usable answer",
                cause);
    }

    private QueryFailure failure(int status) {
        return switch (status) {
            case 400 ->
                    new QueryFailure(QueryFailure.Reason.REFUSED, "The store refused the query");
            case 413 ->
                    new QueryFailure(
                            QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
            case 429 ->
                    new QueryFailure(
                            QueryFailure.Reason.OVERLOADED, "The store has too much to do");
            case 503, 504 ->
                    new QueryFailure(QueryFailure.Reason.TIMED_OUT, "The store gave the query up");
            default ->
                    new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE,
                            "The store at " + address + " answered " + status);
        };
    }

    private static String form(ProtocolQuery query) {
        var form = new StringJoiner("&");
        form.add("query=" + encoded(query.text()));
        query.defaultGraphs().forEach(graph -> form.add("default-graph-uri=" + encoded(graph)));
        query.namedGraphs().forEach(graph -> form.add("named-graph-uri=" + encoded(graph)));
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Takes no more bytes than allowed.
    private static final class Body implements Consumer<Optional<byte[]>> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long most;
        private volatile boolean overflown;

        Body(long most) {
            this.most = most;
        }

        @Override
        public void accept(Optional<byte[]> part) {
            var more = part.orElseGet(() -> new byte[0]);
            if (bytes.size() + (long) more.length > most) {
                overflown = true;
                throw new IllegalStateException("More than " + most + " bytes");
            }
            bytes.writeBytes(more);
        }
    }
}
