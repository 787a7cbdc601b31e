package org.quartierlod.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartierlod.Client;
import org.quartierlod.Rdf;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Datasets as files: whole, in parts, with digests, and as tables.
@RunningServer
class DumpTests {
    private static final Node RENEWAL_AREA =
            NodeFactory.createURI("https://w3id.org/urban-renewal/def#RenewalArea");
    private static final String FILE = "/dump/quartier-hannover.nt";

    private final Client client;

    DumpTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @Test
    void aBrokenDownloadIsResumedWhereItStopped() {
        var whole = client.get(FILE);
        assertThat(Client.header(whole, "Accept-Ranges")).isEqualTo("bytes");
        for (var known : new String[] {"ETag", "Last-Modified"}) {
            var rest =
                    client.get(
                            FILE, "Range", "bytes=1000-", "If-Range", Client.header(whole, known));
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(Client.header(rest, "Content-Range"))
                    .isEqualTo(
                            "bytes 1000-" + (whole.body().length - 1) + "/" + whole.body().length);
            assertThat(rest.body())
                    .isEqualTo(Arrays.copyOfRange(whole.body(), 1000, whole.body().length));
            assertThat(Client.header(rest, "Repr-Digest"))
                    .isEqualTo(Client.header(whole, "Repr-Digest"));
        }
    }

    @Test
    void ofAnotherFileNoPartIsSent() {
        for (var other : new String[] {"\"other\"", "W/\"x\"", "Thu, 01 Jan 1970 00:00:00 GMT"}) {
            var answer = client.get(FILE, "Range", "bytes=1000-", "If-Range", other);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Client.header(answer, "Content-Range")).isEmpty();
        }
    }

    @Test
    void conditionsComeBeforeRanges() {
        var tag = Client.header(client.get(FILE), "ETag");
        assertThat(client.get(FILE, "If-None-Match", tag, "Range", "bytes=0-9").statusCode())
                .isEqualTo(304);
        assertThat(client.get(FILE, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        var behind = client.get(FILE, "Range", "bytes=99999999-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(Client.header(behind, "Content-Range")).startsWith("bytes */");
        assertThat(client.send("HEAD", FILE, "Range", "bytes=0-9").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf", "nt", "geojson", "csv"})
    void theDigestIsThatOfTheFileAndThePackedFileHoldsThePlainOne(String extension)
            throws IOException {
        var plain = client.get("/dump/areas." + extension, "Accept-Encoding", "gzip");
        var packed = client.get("/dump/areas." + extension + ".gz");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        for (var answer : new HttpResponse<?>[] {plain, packed}) {
            var bytes = (byte[]) answer.body();
            assertThat(answer.headers().firstValue("Repr-Digest"))
                    .hasValue(
                            "sha-256=:"
                                    + Base64.getEncoder().encodeToString(DigestUtils.sha256(bytes))
                                    + ":");
        }
        assertThat(Client.text(client.get("/dump/areas." + extension + ".gz.sha256")))
                .isEqualTo(DigestUtils.sha256Hex(packed.body()) + "  areas." + extension + ".gz\n");
    }

    /// The sources know no boundary; which areas there are they know.
    @Test
    void everyPlaceIsAFeatureAlsoWithoutAGeometry() {
        var answer = client.get("/dump/areas.geojson");
        assertThat(Client.header(answer, "Content-Type")).isEqualTo("application/geo+json");
        var features = JsonMapper.shared().readTree(answer.body()).get("features");
        assertThat(features.valueStream().map(feature -> feature.get("id").stringValue()))
                .containsExactlyElementsOf(areas());
        for (var feature : features) {
            assertThat(feature.get("geometry").isNull()).isTrue();
            assertThat(feature.at("/properties/name_de").stringValue()).isNotBlank();
            assertThat(feature.at("/properties/programme/0").stringValue()).contains("/programme/");
        }
        assertThat(client.get("/dump/contacts.geojson").statusCode()).isEqualTo(404);
    }

    private List<String> areas() {
        return Rdf.graph(client.get("/dump/areas.ttl"))
                .find(Node.ANY, RDF.type.asNode(), RENEWAL_AREA)
                .mapWith(area -> area.getSubject().getURI())
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "organisations", "contacts"})
    void aTableHasTheColumnsItsMetadataDescribes(String name) throws IOException {
        var text = new String(client.get("/dump/" + name + ".csv").body(), StandardCharsets.UTF_8);
        var metadata = client.get("/dump/" + name + ".csv-metadata.json");
        var columns = JsonMapper.shared().readTree(metadata.body()).at("/tableSchema/columns");
        try (var table =
                CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text))) {
            assertThat(columns.valueStream().map(c -> c.get("name")).map(JsonNode::stringValue))
                    .isEqualTo(table.getHeaderNames());
            assertThat(table.getRecords()).hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(client.get("/dump/ontology.csv").statusCode()).isEqualTo(404);
        assertThat(client.get("/dump/ontology.csv-metadata.json").statusCode()).isEqualTo(404);
    }
}
