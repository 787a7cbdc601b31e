package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.JsonLdProcessor;
import org.quartierlod.RawHttp;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.quartierlod.check.Finding;
import org.quartierlod.portal.Answers;
import org.quartierlod.portal.CatalogueCheck;
import org.quartierlod.portal.Judgement.Judged;
import org.quartierlod.portal.Score;
import org.quartierlod.vocab.BaseIri;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The rules of a simulated harvester about the way: 1 to 3 and 12 to 20; those about what it
/// brings home are in [HarvestedGraphTests].
///
/// What needs several pages, another release or an outage is tested where these are made: 3 in
/// [PagedCatalogueTests] too, 13 across publications in `SameBytesTests`, 14 in
/// [ChangedDatasetsTests], 15 there and in [NoPartOfACatalogueTests], 19 by the official shapes in
/// [OfficialShapesTests], 2 by another parser in the tests of clients.
@RunningServer
class HarvestingTests {
    private static final String CATALOGUE = "/catalog.ttl";
    private static final List<String> DOCUMENTS =
            Stream.of("/catalog.", "/catalog/2.1.1/catalog.")
                    .flatMap(path -> Stream.of("ttl", "rdf", "jsonld", "nt").map(path::concat))
                    .toList();

    @Autowired private BaseIri base;
    private int port;
    private Client client;
    private Harvest harvest;

    @BeforeEach
    void harvest(@LocalServerPort int served) {
        port = served;
        client = new Client(served);
        harvest = Harvest.of(client, base, CATALOGUE);
    }

    /// Of files, services, pages, datasets, the publisher, and the catalogue itself.
    @Test
    void rule1EveryAddressAnswersHeadLikeGet() {
        var paths =
                harvest.graph().stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                        .filter(node -> node.isURI() && base.contains(node.getURI()))
                        .map(node -> harvest.path(node.getURI()).replaceFirst("#.*", ""))
                        .collect(Collectors.toSet());
        paths.addAll(DOCUMENTS);
        assertThat(paths).contains("/", "/catalog", "/sparql").hasSizeGreaterThan(60);
        for (var path : paths) {
            var get = client.get(path);
            var head = client.send("HEAD", path);
            assertThat(get.statusCode()).as(path).isIn(200, 303);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            for (var name : List.of("Content-Type", "Content-Length", "ETag", "Last-Modified")) {
                assertThat(Client.header(head, name)).as(path).isEqualTo(Client.header(get, name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "nt, application/n-triples"
    })
    void rule2TheSuffixDecidesAndEveryFormatIsTheSameGraph(String extension, String type) {
        for (var path : List.of("/catalog.", "/catalog/2.1.1/catalog.")) {
            var whole = Rdf.graph(client.get(path + "ttl"));
            var answer = client.get(path + extension, "Accept", "*/*");
            assertThat(Client.header(answer, "Content-Type")).startsWith(type);
            assertThat(Rdf.graph(answer).isIsomorphicWith(whole)).isTrue();
        }
    }

    @Test
    void rule3ACatalogueThatFitsOnOnePageHasNoPages() {
        assertThat(harvest.pages()).hasSize(1);
        assertThat(harvest.records()).hasSize(6).doesNotHaveDuplicates();
        assertThat(Client.text(client.get("/catalog.nt"))).doesNotContain("hydra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Forwarded-Host: evil.example"
            })
    void rule4WhateverTheRequestSaysAddressesAreOfTheConfiguredBase(String header)
            throws IOException {
        var answer = RawHttp.send(port, "GET", "/catalog.nt", List.of(header));
        assertThat(answer.body()).contains(base.value()).doesNotContain("evil.example");
    }

    @Test
    void rule12FilesHaveTheSizeAndTheDateStated() {
        for (var distribution : harvest.distributions()) {
            for (var address : harvest.values(distribution, DCAT.downloadURL)) {
                var file = client.get(harvest.path(address.getURI()));
                assertThat(harvest.values(distribution, DCAT.byteSize))
                        .extracting(Node::getLiteralValue)
                        .containsExactly(file.body().length);
                assertThat(harvest.texts(distribution, DCTerms.modified))
                        .containsExactly(modified(file).toString());
            }
        }
    }

    private static Instant modified(HttpResponse<byte[]> answer) {
        var text = Client.header(answer, "Last-Modified");
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    }

    @Test
    void rule13ASecondRunGetsTheSameBytesAndTagOrNothingAtAll() {
        for (var path : DOCUMENTS) {
            var first = client.get(path);
            var second = client.get(path);
            var tag = Client.header(first, "ETag");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(Client.header(second, "ETag")).isEqualTo(tag);
            assertThat(second.body()).isEqualTo(first.body());
            var third = client.get(path, "If-None-Match", tag);
            assertThat(third.statusCode()).as(path).isEqualTo(304);
            assertThat(third.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog.ttl?page=2",
                "/catalog?release=999",
                "/catalog/2.1.1/catalog.nt?page=9",
                "/catalog.csv"
            })
    void rule16APageThereIsNotIsNotFound(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    /// The processor is allowed no address at all.
    @Test
    void rule17JsonLdHasItsContextInside() throws JsonLdError {
        var processor = new JsonLdProcessor("urn:none", new byte[0]);
        for (var path : List.of("/catalog.jsonld", "/catalog/2.1.1/catalog.jsonld")) {
            var answer = client.get(path);
            var context = JsonLdProcessor.object(answer.body()).getOrDefault("@context", null);
            assertThat(context == null || context.getValueType() == JsonValue.ValueType.OBJECT)
                    .isTrue();
            assertThat(processor.toRdf(answer.body()).isIsomorphicWith(Rdf.graph(answer))).isTrue();
        }
    }

    private Map<String, Judged> judged() {
        Map<String, Answers.Answer> known = new HashMap<>();
        Answers answers =
                address ->
                        known.computeIfAbsent(
                                harvest.path(address),
                                path ->
                                        new Answers.Answered(
                                                client.send("HEAD", path).statusCode()));
        var check = new CatalogueCheck(Path.of("ontology"), base, answers);
        var profiles =
                Map.of("dcat-ap-de-3.0", CATALOGUE, "dcat-ap-2.1.1", "/catalog/2.1.1/catalog.ttl");
        return profiles.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                view ->
                                        (Judged)
                                                check.judge(
                                                        view.getKey(),
                                                        Harvest.of(client, base, view.getValue())
                                                                .graph())));
    }

    @Test
    void rule18EveryDatasetHasAllPointsOfTheQualityScore() {
        assertThat(judged().values())
                .hasSize(2)
                .allSatisfy(judged ->
                        assertThat(judged.scores())
                                .hasSize(6)
                                .allSatisfy(score -> {
                                    assertThat(score.missed()).isEmpty();
                                    assertThat(score.points()).isEqualTo(Score.MOST);
                                }));
    }

    @Test
    void rule19BothViewsKeepAllRulesOfTheirProfile() {
        assertThat(judged().values())
                .hasSize(2)
                .flatMap(Judged::findings)
                .extracting(Finding::english)
                .isEmpty();
    }

    @Test
    void rule20TheDocumentIsSmall() {
        for (var path : DOCUMENTS) {
            assertThat(client.get(path).body()).as(path).hasSizeBetween(10_000, 5_000_000);
        }
    }
}
