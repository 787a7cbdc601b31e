package org.quartierlod.representation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.quartierlod.Client;
import org.quartierlod.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What pages offer to copy works when it is pasted: curl and Python are run, the addresses in the
/// lines for R and QGIS are fetched.
@RunningServer
class SnippetsTests {
    /// Everything that could end a string somewhere.
    private static final String ROWS =
            """
            SELECT ?name ?wkt WHERE {
              VALUES (?name ?wkt) {
                ("it's \\"quoted\\" @csv@ $HOME `id` %22 Köln" "<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(9 52)")
                (\"""three \\\\ quotes'''\""" "POINT(9.5 52.5)")
              }
            }
            ORDER BY ?name
            """;

    private static final List<String> ANSWER =
            List.of(
                    "name,wkt",
                    "\"it's \"\"quoted\"\" @csv@ $HOME `id` %22 Köln\",<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(9 52)",
                    "three \\ quotes''',POINT(9.5 52.5)");

    private static final String STATEMENTS =
            "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type FILTER (CONTAINS(STR(?s), 'post/m')) }";

    private final Client client;
    private final Snippets snippets;

    SnippetsTests(@LocalServerPort int port) {
        this.client = new Client(port);
        this.snippets = new Snippets("http://127.0.0.1:" + port + "/sparql");
    }

    private String snippet(String program, String query, boolean isGraph) {
        return snippets.of(query, isGraph).stream()
                .filter(snippet -> snippet.name().equals(program))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String run(String... command) throws IOException {
        if (!Files.isExecutable(Path.of(command[0]))) {
            throw new TestAbortedException("There is no " + command[0] + ": install its package");
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                .as(output)
                .isZero();
        return output;
    }

    private static String shell(String script) throws IOException {
        return run("/bin/sh", "-c", script.replace("curl --fail", "/usr/bin/curl -s --fail"));
    }

    private static String python(String script) throws IOException {
        return run("/usr/bin/python3", "-X", "utf8", "-c", script);
    }

    @Test
    void curlPrintsTheRows() throws IOException {
        assertThat(shell(snippet("curl", ROWS, false)).lines()).containsExactlyElementsOf(ANSWER);
    }

    @Test
    void pythonReadsTheRows() throws IOException {
        var check = "\nassert [row['wkt'] for row in rows][1] == 'POINT(9.5 52.5)'\n";
        assertThat(python(snippet("Python", ROWS, false) + check).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("Köln") && line.contains("@csv@"));
    }

    @Test
    void curlAndPythonPrintStatements() throws IOException {
        for (var output :
                List.of(
                        shell(snippet("curl", STATEMENTS, true)),
                        python(snippet("Python", STATEMENTS, true)))) {
            assertThat(RDFParser.fromString(output, Lang.TURTLE).toGraph().size()).isEqualTo(3);
        }
    }

    @Test
    void theAddressForRGivesTheAnswer() {
        assertThat(snippet("R", ROWS, false)).startsWith("result <- read.csv(\"http://");
        assertThat(fetched(snippet("R", ROWS, false)).lines()).containsExactlyElementsOf(ANSWER);
        var turtle = fetched(snippet("R", STATEMENTS, true));
        assertThat(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size()).isEqualTo(3);
    }

    private String fetched(String script) {
        var address = Pattern.compile("\"(http[^\"]+)\"").matcher(script);
        assertThat(address.find()).isTrue();
        var answer = client.get(address.group(1).replaceFirst("http://[^/]+", ""));
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(200);
        return Client.text(answer);
    }

    /// QGIS itself is not needed: what it is handed is looked at.
    @Test
    void qgisIsHandedAFileWithWktThatItCanRead(@TempDir Path folder) throws IOException {
        var stand =
                """
                import urllib.parse, urllib.request
                class Iface:
                    def addVectorLayer(self, uri, name, provider):
                        parts = urllib.parse.urlsplit(uri)
                        print(parts.query, provider)
                        print(open(urllib.request.url2pathname(parts.path), encoding="utf-8").read())
                iface = Iface()
                """;
        var environment = "import tempfile\ntempfile.tempdir = '" + folder + "'\n";
        assertThat(python(stand + environment + snippet("QGIS", ROWS, false)))
                .startsWith("type=csv&wktField=wkt&crs=EPSG:4326 delimitedtext")
                .contains(",POINT(9 52)", ",POINT(9.5 52.5)");
        var table = snippet("QGIS", "SELECT ?s { ?s a ?type } ORDER BY ?s LIMIT 1", false);
        assertThat(table).contains("geomType=none");
        assertThat(fetched(table)).startsWith("s\r\nhttp");
    }

    @Test
    void qgisShowsNoStatements() {
        assertThat(snippets.of(STATEMENTS, true))
                .extracting(Snippets.Snippet::name)
                .containsExactly("curl", "Python", "R");
    }
}
