package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.Documents;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Our JSON-LD has the shape that the published frame and context give it in another processor.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramingTests {
    private final Client client;
    private final ReleaseArchive archive;
    private final JsonLdProcessor processor;

    FramingTests(@LocalServerPort int port, @Autowired ReleaseArchive archive) {
        this.client = new Client(port);
        this.archive = archive;
        this.processor =
                new JsonLdProcessor(
                        "http://localhost:8080/context/urp-1.jsonld",
                        client.get("/context/urp-1.jsonld").body());
    }

    List<Documents.Document> documents() throws IOException {
        var framed =
                Documents.of(archive).stream()
                        .filter(document -> Files.exists(frame(document)))
                        .toList();
        assertThat(framed).hasSizeGreaterThanOrEqualTo(140);
        return framed;
    }

    private static Path frame(Documents.Document document) {
        return Path.of("ontology/frames", document.kind() + ".jsonld");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void hasTheShapeOfItsFrame(Documents.Document document) throws IOException, JsonLdError {
        var ours = client.get(document.path() + ".jsonld").body();
        var members =
                document.isInformation()
                        ? JsonLdProcessor.matching(document.subject())
                        : JsonLdProcessor.matchingDescribed(document.subject());
        var theirs = processor.frame(ours, Files.readAllBytes(frame(document)), members);
        var expected = shape(about(document.subject(), theirs));
        var actual = shape(JsonLdProcessor.object(ours));
        assertThat(actual.stream().filter(leaf -> !expected.contains(leaf))).isEmpty();
        assertThat(expected.stream().filter(leaf -> !actual.contains(leaf))).isEmpty();
    }

    /// A frame also fits other nodes that have one of its properties; then the result is a graph.
    private static JsonObject about(String subject, JsonObject framed) {
        if (!framed.containsKey("@graph")) {
            return framed;
        }
        return framed.getJsonArray("@graph").stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> node.getString("id").equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> shape(JsonValue value) {
        var leaves = new TreeSet<String>();
        walk("", value, leaves);
        return leaves;
    }

    /// Every leaf with its way from the root through keys and ids. It leaves out the context, which
    /// stands above the graph where the result is one, and what is ours to choose: the order of
    /// members and values, a single class in an array, and a mere reference as an object too, so
    /// that clients meet one form only.
    private static void walk(String path, JsonValue value, Set<String> leaves) {
        switch (value) {
            case JsonObject mention when mention.keySet().equals(Set.of("id")) ->
                    leaves.add(path + " = " + mention.getString("id"));
            case JsonObject object -> {
                var node = path + "{" + object.getString("id", "") + "}";
                object.forEach((key, member) -> {
                    if (!key.equals("@context")) {
                        walk(node + "." + key, member, leaves);
                    }
                });
            }
            case JsonArray array -> array.forEach(member -> walk(path, member, leaves));
            case JsonString string -> leaves.add(path + " = " + string.getString());
            default -> leaves.add(path + " = " + value);
        }
    }
}
