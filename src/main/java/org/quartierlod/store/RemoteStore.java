package org.quartierlod.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.resultset.ResultSetException;

/// A release in a dataset of a remote SPARQL 1.1 store.
final class RemoteStore implements Store {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI endpoint;
    private final HttpClient client;
    private final QueryLimits limits;

    RemoteStore(URI endpoint, HttpClient client, QueryLimits limits) {
        this.endpoint = endpoint;
        this.client = client;
        this.limits = limits;
    }

    @Override
    public boolean ask(Query query) {
        return read(query, QueryExecHTTP::ask);
    }

    @Override
    public List<Binding> select(Query query) {
        return read(query, execution -> execution.select().materialize().stream().toList());
    }

    @Override
    public Graph construct(Query query) {
        return read(query, QueryExecHTTP::construct);
    }

    private <T> T read(Query query, Function<QueryExecHTTP, T> question) {
        try (var execution =
                QueryExecHTTPBuilder.service(endpoint.toString())
                        .httpClient(client)
                        .query(query)
                        .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .build()) {
            return question.apply(execution);
        } catch (HttpException | RiotException | ResultSetException | QueryExceptionHTTP e) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE,
                    "The store at " + endpoint + " gave no usable answer",
                    e);
        }
    }

    @Override
    public ProtocolAnswer answer(ProtocolQuery query, Carrier carrier) {
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Accept", query.mediaType())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(query)))
                        .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var in = response.body()) {
                return answer(response, in);
            }
        } catch (HttpTimeoutException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.TIMED_OUT, "The query did not end in time", e);
        } catch (IOException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.UNAVAILABLE,
                    "The store at " + endpoint + " gave no usable answer",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryFailure(QueryFailure.Reason.UNAVAILABLE, "The server is stopping", e);
        }
    }

    private ProtocolAnswer answer(HttpResponse<InputStream> response, InputStream in)
            throws IOException {
        return switch (response.statusCode()) {
            case 200 ->
                    new ProtocolAnswer(
                            response.headers().firstValue("Content-Type").orElse(""), complete(in));
            case 400 ->
                    throw new QueryFailure(
                            QueryFailure.Reason.REFUSED, "The store refused the query");
            case 429, 503 ->
                    throw new QueryFailure(
                            QueryFailure.Reason.TIMED_OUT, "The store gave the query up");
            default ->
                    throw new QueryFailure(
                            QueryFailure.Reason.UNAVAILABLE,
                            "The store answered " + response.statusCode());
        };
    }

    private ByteArrayOutputStream complete(InputStream in) throws IOException {
        var most = limits.result().toBytes();
        var body = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (body.size() + (long) read > most) {
                throw new QueryFailure(
                        QueryFailure.Reason.TOO_LARGE, "The result is larger than allowed");
            }
            body.write(buffer, 0, read);
        }
        return body;
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

    @Override
    public void close() {}
}
