package org.quartierlod.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartierlod.Client;
import org.quartierlod.Documents;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.release.ReleaseArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every document of the release, in every format.
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentFormatsTests {
    private static final String CONTEXT = "http://localhost:8080/context/urp-1.jsonld";

    private final Client client;
    private final ReleaseArchive archive;
    private final JsonLdProcessor processor;

    DocumentFormatsTests(@LocalServerPort int port, @Autowired ReleaseArchive archive) {
        this.client = new Client(port);
        this.archive = archive;
        this.processor = new JsonLdProcessor(CONTEXT, client.get("/context/urp-1.jsonld").body());
    }

    List<Documents.Document> documents() throws IOException {
        var documents = Documents.of(archive);
        assertThat(documents).hasSizeGreaterThanOrEqualTo(150);
        return documents;
    }

    private byte[] body(Documents.Document document, String extension) {
        var response = client.get(document.path() + "." + extension);
        assertThat(response.statusCode()).as(document.path()).isEqualTo(200);
        return response.body();
    }

    private Graph triples(Documents.Document document) {
        return Rdf.graph(client.get(document.path() + ".nt"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void allSerializationsAreTheSameGraph(Documents.Document document) {
        var triples = triples(document);
        assertThat(triples.isEmpty()).isFalse();
        for (var extension : List.of("ttl", "rdf", "trig")) {
            var graph = Rdf.graph(client.get(document.path() + "." + extension));
            assertThat(graph.isIsomorphicWith(triples)).as(extension).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anotherProcessorExpandsTheJsonToTheSameGraph(Documents.Document document)
            throws JsonLdError {
        var expanded = processor.toRdf(body(document, "jsonld"));
        assertThat(expanded.isIsomorphicWith(triples(document))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void plainJsonIsTheSameBytesWithALinkToTheContext(Documents.Document document) {
        var json = client.get(document.path() + ".json");
        assertThat(json.body()).isEqualTo(body(document, "jsonld"));
        assertThat(json.headers().allValues("Link"))
                .anyMatch(link ->
                        link.startsWith("<" + CONTEXT + ">") && link.contains("json-ld#context"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void describesItsSubject(Documents.Document document) {
        var subject = org.apache.jena.graph.NodeFactory.createURI(document.subject());
        assertThat(triples(document).contains(subject, null, null)).isTrue();
        assertThat(JsonLdProcessor.object(body(document, "jsonld")).getString("id"))
                .isEqualTo(document.subject());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void bytesAndValidatorsStayTheSameAndDifferBetweenFormats(Documents.Document document) {
        var extensions = List.of("jsonld", "json", "ttl", "nt", "rdf", "trig", "html");
        var tags =
                extensions.stream()
                        .map(e -> Client.header(client.get(document.path() + "." + e), "ETag"));
        assertThat(tags).doesNotContain("").doesNotHaveDuplicates();
        for (var extension : extensions) {
            var first = client.get(document.path() + "." + extension);
            var second = client.get(document.path() + "." + extension);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.headers().firstValue("ETag"))
                    .isEqualTo(first.headers().firstValue("ETag"));
        }
    }

    @Test
    void everyKindOfThingHasItsFrame() throws IOException {
        var kinds = documents().stream().map(Documents.Document::kind).distinct();
        var unframed = Stream.of("dataset", "ontology").toList();
        assertThat(kinds.filter(kind -> !unframed.contains(kind)))
                .allSatisfy(kind ->
                        assertThat(java.nio.file.Path.of("ontology/frames/" + kind + ".jsonld"))
                                .exists());
    }
}
