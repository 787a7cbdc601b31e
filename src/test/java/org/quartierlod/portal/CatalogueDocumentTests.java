package org.quartierlod.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A catalogue is read whole or not at all, from wherever it stands.
class CatalogueDocumentTests {
    private static final String PREFIX = "@prefix hydra: <http://www.w3.org/ns/hydra/core#> . ";

    @TempDir private Path folder;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(
                path,
                exchange -> {
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private static CatalogueDocument at(String place) {
        return new CatalogueDocument(place);
    }

    @Test
    void allPagesAreOneCatalogueAndACircleEnds() throws IOException {
        answer("/1", 200, "text/turtle", PREFIX + "<1> a <x:One> ; hydra:next <2> .");
        answer("/2", 200, "text/turtle;charset=utf-8", PREFIX + "<2> a <x:Two> ; hydra:next <1> .");
        assertThat(at(address("/1")).read().size()).isEqualTo(4);
    }

    @Test
    void aMissingPageIsNoShorterCatalogue() {
        answer("/1", 200, "text/turtle", PREFIX + "<1> hydra:next <2> .");
        answer("/2", 503, "application/problem+json", "{}");
        assertThatThrownBy(() -> at(address("/1")).read())
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Page 2 of "
                                + address("/1")
                                + " is missing, and a part is not judged: "
                                + address("/2")
                                + " answered with 503");
    }

    @ParameterizedTest
    @CsvSource({"6, 1000000", "1000, 400"})
    void aServerThatAlwaysKnowsANextPageIsLeft(int pages, long bytes) {
        server.createContext(
                "/",
                exchange -> {
                    var number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
                    var page = PREFIX + "<%d> hydra:next <%d> .".formatted(number, number + 1);
                    exchange.getResponseHeaders().set("Content-Type", "text/turtle");
                    exchange.sendResponseHeaders(200, page.length());
                    exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        var limits = new CatalogueDocument.Limits(pages, bytes);
        assertThatThrownBy(() -> at(address("/1")).read(limits))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(address("/1") + " has no end: after 6 pages of ")
                .hasMessageEndingWith("Nothing is judged");
    }

    @ParameterizedTest
    @CsvSource({"text/html, is of the type text/html", "text/turtle, cannot be parsed"})
    void whatHarvestersCannotReadIsNamed(String type, String reason) {
        answer("/catalog", 200, type, "<html>");
        assertThatThrownBy(() -> at(address("/catalog")).read())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(address("/catalog"))
                .hasMessageContaining(reason);
    }

    @Test
    void whereNobodyAnswersThatIsSaid() {
        server.stop(0);
        assertThatThrownBy(() -> at(address("/catalog.ttl")).read())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Nothing could be read from " + address("/"));
    }

    @Test
    void aFileIsReadByItsEnding() throws IOException {
        var turtle = Files.writeString(folder.resolve("a.ttl"), "<http://a.example/> a <x:One> .");
        var words = Files.writeString(folder.resolve("a.txt"), "nothing");
        var broken = Files.writeString(folder.resolve("b.nt"), "nothing");
        assertThat(at(turtle.toString()).read().size()).isEqualTo(1);
        assertThatThrownBy(() -> at(words.toString()).read())
                .hasMessage(words + " ends in no known format, such as .ttl");
        assertThatThrownBy(() -> at(broken.toString()).read())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(broken + " cannot be parsed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://stadt.example/catalog.ttl, dcat-ap-de-3.0",
        "https://stadt.example/catalog/2.1.1/catalog.rdf, dcat-ap-2.1.1",
        "https://stadt.example/catalog.nt?profile=dcat-ap-2.1.1, dcat-ap-2.1.1"
    })
    void thePlaceNamesTheProfile(String place, String profile) {
        assertThat(at(place).profile()).isEqualTo(profile);
    }
}
