package org.quartierlod.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// A catalogue of any publisher, read as harvesters read it: from a file, or from an address with
/// all the pages that follow.
///
/// @param place a path, or an address that begins with http:// or https://
public record CatalogueDocument(String place) {
    private static final Node NEXT = NodeFactory.createURI("http://www.w3.org/ns/hydra/core#next");

    /// Where ckanext-dcat stops reading a page.
    private static final int LARGEST = 50_000_000;

    /// More than any city has: a server that invents a next page for each would never end.
    private static final Limits LIMITS = new Limits(1_000, 500_000_000);

    /// How much is read at most.
    record Limits(int pages, long bytes) {}

    /// The profile that it is in: DCAT-AP 2.1.1 where the place says so.
    public String profile() {
        return place.contains("2.1.1") ? "dcat-ap-2.1.1" : "dcat-ap-de-3.0";
    }

    /// Reads all of it.
    ///
    /// @throws IOException when a part of it cannot be read, or there is no end to it; the message
    ///   says why
    public Graph read() throws IOException {
        return read(LIMITS);
    }

    Graph read(Limits limits) throws IOException {
        var graph = GraphFactory.createGraphMem();
        if (!place.matches("https?://.*")) {
            file(graph);
            return graph;
        }
        var visited = new HashSet<String>();
        var bytes = 0L;
        for (var next = Optional.of(place); next.isPresent(); next = next(graph, visited)) {
            if (visited.size() >= limits.pages() || bytes > limits.bytes()) {
                throw new IOException(
                        place
                                + " has no end: after "
                                + visited.size()
                                + " pages of "
                                + bytes
                                + " bytes another follows. Nothing is judged");
            }
            visited.add(next.get());
            bytes += page(next.get(), graph, visited.size());
        }
        return graph;
    }

    private static Optional<String> next(Graph graph, Set<String> visited) {
        return graph
                .find(Node.ANY, NEXT, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(next -> next.isURI() ? next.getURI() : next.getLiteralLexicalForm())
                .toList()
                .stream()
                .filter(next -> !visited.contains(next))
                .findFirst();
    }

    private void file(Graph graph) throws IOException {
        var path = Path.of(place);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(place);
        }
        if (RDFLanguages.filenameToLang(place) == null) {
            throw new IOException(place + " ends in no known format, such as .ttl");
        }
        parse(RDFParser.source(path), place, graph);
    }

    /// Adds a page; that a page after the first fails is said to be so.
    private long page(String address, Graph graph, int number) throws IOException {
        try {
            return page(address, graph);
        } catch (IOException e) {
            throw number == 1
                    ? e
                    : new IOException(
                            "Page "
                                    + number
                                    + " of "
                                    + place
                                    + " is missing, and a part is not judged: "
                                    + e.getMessage(),
                            e);
        }
    }

    private static long page(String address, Graph graph) throws IOException {
        var answer = fetch(address);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered with " + answer.statusCode());
        }
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        var language = RDFLanguages.contentTypeToLang(type.replaceFirst(" *;.*", ""));
        if (language == null) {
            throw new IOException(
                    address + " is of the type " + type + ", which harvesters do not read");
        }
        parse(
                RDFParser.source(new ByteArrayInputStream(answer.body()))
                        .lang(language)
                        .base(address),
                address,
                graph);
        return answer.body().length;
    }

    /// Harvesters ask for any type.
    private static HttpResponse<byte[]> fetch(String address) throws IOException {
        try (var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "*/*")
                            .timeout(Duration.ofMinutes(2))
                            .build();
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        } catch (IOException e) {
            throw new IOException(
                    "Nothing could be read from "
                            + address
                            + " ("
                            + (e.getMessage() == null
                                    ? e.getClass().getSimpleName()
                                    : e.getMessage())
                            + ")",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(address + " is no address", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading " + address + " was interrupted", e);
        }
    }

    private static void parse(RDFParserBuilder parser, String name, Graph graph)
            throws IOException {
        try {
            parser.errorHandler(ErrorHandlerFactory.errorHandlerSimple()).parse(graph);
        } catch (RiotException e) {
            throw new IOException(name + " cannot be parsed: " + e.getMessage(), e);
        }
    }
}
